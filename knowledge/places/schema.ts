import { z } from 'zod';
import { LABEL_LENGTH, PURPOSES } from '../schema';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: kleine letters, cijfers en streepjes');
const httpsUrl = z.url({ protocol: /^https$/, error: 'adres dat met https:// begint' });
const fourDigits = z
  .string()
  .regex(/^[1-9]\d{3}$/, 'vier cijfers')
  .transform(Number);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'tijd als 09:30');

export const LANDSDELEN = ['Noord', 'Noordwest', 'Oost', 'Zuidoost', 'Zuidwest'] as const;
/** Luxon's weekday minus one. */
export const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;

export const municipality = z.object({
  municipality: text,
  code: z.string().regex(/^GM\d{4}$/, 'CBS-code als GM0599'),
  province: text,
  region: text,
  landsdeel: z.enum(LANDSDELEN),
  deelregio: text.optional(),
  /** What people call it, where that is not the official name. */
  called: text.optional(),
});

export const postcodeRange = z
  .object({ from: fourDigits, to: fourDigits, municipality: text })
  .refine(({ from, to }) => from <= to, { error: '"from" is hoger dan "to"', path: ['from'] });

export const town = z.object({ town: text, municipality: text });

/**
 * A name that is a word as well. `alone`: whether it counts as the whole message. `sentence`: what it takes in a longer
 * one: "in" or the like right before it (voorzetsel), a capital besides (hoofdletter), or nothing helps (nooit).
 */
export const ordinaryWord = z.object({
  name: text,
  alone: z.enum(['altijd', 'hoofdletter', 'nooit']),
  sentence: z.enum(['voorzetsel', 'hoofdletter', 'nooit']),
});

/** Names of municipalities.tsv; a place is where all of them hold. */
const area = z
  .strictObject({
    municipality: text.optional(),
    region: text.optional(),
    deelregio: text.optional(),
    province: text.optional(),
    landsdeel: z.enum(LANDSDELEN).optional(),
  })
  .refine((fields) => Object.keys(fields).length > 0, 'noem een gemeente, regio, provincie of landsdeel');

const option = z.strictObject({ label: text.max(LABEL_LENGTH), name: text.optional(), means: area });

export const alias = z
  .strictObject({
    typed: z.array(text).min(1),
    name: text.optional(),
    means: area.optional(),
    ask: z.array(option).min(2).max(4).optional(),
    foreign: z.literal(true).optional(),
  })
  .refine(
    ({ means, ask, foreign }) => [means, ask, foreign].filter(Boolean).length === 1,
    'kies één van means, ask en foreign',
  );

const served = z
  .strictObject({
    country: z.literal('Nederland').optional(),
    landsdeel: z.enum(LANDSDELEN).optional(),
    province: text.optional(),
    region: text.optional(),
    municipality: text.optional(),
  })
  .refine((fields) => Object.keys(fields).length === 1, 'noem één gebied per streepje');

const hours = z
  .strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), from: time, until: time })
  .refine(({ from, until }) => from < until, '"from" is later dan "until"');

/** Grade A and B are shown, C is for editors to check first; `hidden` says why a desk is not shown. */
export const desk = z
  .strictObject({
    id,
    purpose: z.enum(PURPOSES),
    organisation: text,
    about: text.optional(),
    area: text,
    serves: z.array(served).default([]),
    /** Primary education only. */
    sector: z.literal('po').optional(),
    site: httpsUrl.optional(),
    otherSite: httpsUrl.optional(),
    email: z.email().optional(),
    openingHours: text.optional(),
    hours: z.array(hours).optional(),
    grade: z.enum(['A', 'B', 'C']),
    hidden: text.optional(),
    source: text,
    date: text,
    note: text.optional(),
  })
  .refine(({ grade, hidden, serves }) => grade === 'C' || hidden !== undefined || serves.length > 0, {
    error: 'een loket met A of B heeft een werkgebied nodig',
    path: ['serves'],
  });

export type Municipality = z.infer<typeof municipality>;
export type PostcodeRange = z.infer<typeof postcodeRange>;
export type Town = z.infer<typeof town>;
export type OrdinaryWord = z.infer<typeof ordinaryWord>;
export type Area = z.infer<typeof area>;
export type Alias = z.infer<typeof alias>;
