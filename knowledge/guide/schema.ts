import { z } from 'zod';
import { LABEL_LENGTH, PURPOSES, type Purpose, source } from '../schema';
import type { When } from './condition';
import { answerId, when } from './when';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: kleine letters, cijfers en streepjes');
const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'kleine letters, cijfers en lage streepjes');
const text = z.string().trim().min(1);
const localised = z.strictObject({ nl: text, en: text });
const label = z.strictObject({ nl: text.max(LABEL_LENGTH), en: text.max(LABEL_LENGTH) });
const texts = z
  .strictObject({ nl: z.array(text).min(1), en: z.array(text).min(1) })
  .refine(({ nl, en }) => nl.length === en.length, 'evenveel regels in nl als in en');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'datum als 2026-01-31');
const always: When = [];

const priority = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** `only`: the choice is offered when this holds. */
const choice = z.strictObject({ id: answerId, label, only: when.default(always) });

/** `label` names the answer in a summary; `instead` is another wording for some people; `only`: when it applies. */
export const question = z.strictObject({
  id: key,
  label,
  text: localised,
  instead: z.array(z.strictObject({ when, text: localised })).default([]),
  only: when.default(always),
  choices: z.array(choice).min(2),
});

/** Something that counts when a person says it, and is never asked. Without `values` any word or number. */
const said = z.strictObject({ id: key, values: z.array(answerId).optional() });

/** What the words of a person answer: `when` reads the slots, `answers` are choices of this guide. */
const heard = z.strictObject({ when, answers: z.record(key, answerId) });

/** `because` goes on after "Past omdat" and "Fits because", without a full stop. */
const fit = z.strictObject({ route: id, priority, when: when.default(always), because: localised });
const refusal = z.strictObject({ route: id, when: when.default(always), blocks: localised, opens: localised });

/**
 * A row of the decision table. `unless`: not when one of these rules above fired; `beside`: only beside one of
 * these routes; `otherwise`: only when no route fits yet; `ends`: nothing more is asked and no rule below counts.
 */
export const rule = z.strictObject({
  id: z.string().min(1),
  when: when.default(always),
  unless: z.array(z.string()).default([]),
  beside: z.array(id).default([]),
  otherwise: z.boolean().default(false),
  ends: z.boolean().default(false),
  fits: z.array(fit).default([]),
  refused: z.array(refusal).default([]),
});

/** Said with an outcome: beside the routes it names, or with any when it names none. `entry` tells more. */
export const note = z.strictObject({
  id: z.string().min(1),
  when: when.default(always),
  routes: z.array(id).default([]),
  text: localised,
  entry: id.optional(),
});

/**
 * What stands of a guide in guides.yaml; its questions, rules, notes and routes have a file each.
 * `wishes` are the values of the slot "wish" that start the guide.
 */
export const guideHead = z.strictObject({
  id,
  name: localised,
  label,
  desk: z.enum(PURPOSES),
  wishes: z.array(key).default([]),
  said: z.array(said).default([]),
  hears: z.array(heard).default([]),
});

/**
 * A way to go. `deadline` is the id of a yearly value; `desk` another purpose than the guide's; `path` the stations
 * of the way, of which the first is where the person stands; `entries` are the answers that tell more.
 */
export const route = z.strictObject({
  id,
  label,
  name: localised,
  gives: localised,
  asks: texts,
  length: localised,
  costs: localised,
  firstStep: localised,
  decidedBy: localised,
  deadline: id.optional(),
  desk: z.enum(PURPOSES).optional(),
  path: z.array(localised).min(2).max(6),
  entries: z.array(id).min(1),
  sources: z.array(source).min(1),
  checkedOn: day,
});

export type Choice = z.infer<typeof choice>;
export type Question = z.infer<typeof question>;
export type Rule = z.infer<typeof rule>;
export type Fit = z.infer<typeof fit>;
export type Refusal = z.infer<typeof refusal>;
export type Note = z.infer<typeof note>;
export type Priority = z.infer<typeof priority>;
export type Heard = z.infer<typeof heard>;
export type GuideHead = z.infer<typeof guideHead>;
export type RouteText = z.infer<typeof route>;

/** A route of a guide: `desk` is its own or the guide's. */
export interface Route extends RouteText {
  desk: Purpose;
}

/** A guided conversation, checked: everything that it names exists. */
export interface Guide extends GuideHead {
  questions: Question[];
  rules: Rule[];
  notes: Note[];
  routes: ReadonlyMap<string, Route>;
  /** Changes with any word or rule of the guide: a conversation keeps it, to see that the guide changed. */
  madeWith: string;
}
