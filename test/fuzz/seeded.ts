import fc from 'fast-check';

/** How often a property is tried, and from which seed: `npm run fuzz` tries longer. The seed is told when one fails. */
export const SEEDED = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 100),
  seed: Number(process.env.FUZZ_SEED ?? 20_261_126),
};

/** Ms that a property may take in all. */
export const LONGEST = 60_000 + SEEDED.numRuns * 200;

const NAMES = ['__proto__', 'constructor', '\0', '<at>x</at>', '{{x}}', '[x](javascript:alert(1))', '1e999'];

/** Any JSON, any text, and what has misled programs before. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(...NAMES, -0, 1e308),
);
