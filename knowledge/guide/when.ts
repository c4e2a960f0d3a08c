import { z } from 'zod';
import type { Test, When } from './condition';

/** YAML reads an unquoted 0 as a number; an editor may write it either way. */
export const answerId = z.union([z.string().min(1), z.number().transform(String)]);
const oneOrMore = z
  .union([answerId, z.array(answerId).min(1)])
  .transform((given) => (Array.isArray(given) ? given : [given]));
const test = z.union([
  oneOrMore.transform((values) => ({ values, not: false })),
  z.strictObject({ not: oneOrMore }).transform(({ not }) => ({ values: not, not: true })),
]);
const all = z
  .record(z.string(), test)
  .transform((tests): Test[] => Object.entries(tests).map(([of, { values, not }]) => ({ of, values, not })));

/** `{ sector: mbo, role: [docent, both], edu: { not: low } }`, or a list of such alternatives. */
export const when = z.union([all.transform((tests): When => [tests]), z.array(all).min(1)]);
