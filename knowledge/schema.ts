import { z } from 'zod';

/** The languages of the product. Every text that a person sees exists in each of them. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A label of a choice: Teams and small screens cut longer ones. */
export const LABEL_LENGTH = 20;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: kleine letters, cijfers en streepjes');
const text = z.string().trim().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'datum als 2026-01-31');
const httpsUrl = z.url({ protocol: /^https$/, error: 'adres dat met https:// begint' });

const localised = z.strictObject({ nl: text, en: text });
const label = z.strictObject({ nl: text.max(LABEL_LENGTH), en: text.max(LABEL_LENGTH) });
const texts = z.strictObject({ nl: z.array(text), en: z.array(text) });

/** `date` is the source's own, as precise as it is known: a year, a month, a day or words ("ca. 2018"). */
export const source = z.strictObject({ title: text, url: httpsUrl.optional(), date: text });
const link = z.strictObject({ label: localised, url: httpsUrl });

export const PURPOSES = ['teach', 'learn', 'work', 'placement', 'pact'] as const;
export const AUDIENCES = ['pupil', 'student', 'parent', 'adult', 'teacher', 'switcher', 'employer'] as const;

/** One question that people ask, with its answer: `kort` at most three sentences, `meer` behind a tap. */
export const entry = z.strictObject({
  id,
  label,
  question: localised,
  phrasings: z.strictObject({ nl: z.array(text).min(6), en: z.array(text).min(3) }),
  keywords: texts,
  audience: z.array(z.enum(AUDIENCES)).min(1),
  kort: localised,
  meer: localised.optional(),
  links: z.array(link).default([]),
  sources: z.array(source).min(1),
  checkedOn: day,
  reviewBy: day.optional(),
  validUntil: day.optional(),
  related: z.array(id).default([]),
  leadsTo: z.strictObject({ guide: id.optional(), desk: z.enum(PURPOSES).optional() }).optional(),
});

/** A word of the field in one plain sentence; `also` are other spellings that a text may use. */
export const term = z.strictObject({ id, term: localised, also: texts.optional(), means: localised });

/**
 * A fact that changes, standing once. An answer names it as {{id}}.
 * `text` holds until `validUntil`; after it `instead` is shown with the source. `yearly` is a day that returns.
 */
export const value = z.strictObject({
  id,
  text: localised.optional(),
  yearly: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }).optional(),
  instead: localised.optional(),
  source,
  checkedOn: day,
  validUntil: day.optional(),
});

export type Localised = z.infer<typeof localised>;
export type Source = z.infer<typeof source>;
export type Entry = z.infer<typeof entry>;
export type Term = z.infer<typeof term>;
export type Value = z.infer<typeof value>;
export type Purpose = (typeof PURPOSES)[number];
