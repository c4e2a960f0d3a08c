import type { Facts } from './condition';

/** A condition with an age, a number of years or a date in it: too much for data, so it stands here, tested. */
export type NamedRule = (facts: Facts) => boolean;

function numberOf(facts: Facts, id: string): number | undefined {
  const given = facts.answers[id];
  return given !== undefined && /^\d+$/.test(given) ? Number(given) : undefined;
}

/** True only when the number was said and lies in the range, both ends included. */
function said(id: 'years_old' | 'years_worked', { from = 0, to = 200 }: { from?: number; to?: number }): NamedRule {
  return (facts) => {
    const given = numberOf(facts, id);
    return given !== undefined && given >= from && given <= to;
  };
}

/** True when the day lies in the months and days given as "MM-DD", both ends included. */
function between(from: string, to: string): NamedRule {
  return ({ today }) => today.slice(5) >= from && today.slice(5) <= to;
}

/**
 * Ages are the age that a person said (`years_old`), experience the years they said (`years_worked`).
 * The enrolment for mbo has its right of admission up to and including 1 April (rijksoverheid.nl, 2018);
 * from then until the school year begins, a school may refuse.
 */
export const NAMED_RULES: Readonly<Record<string, NamedRule>> = {
  'under-16': said('years_old', { to: 15 }),
  'age-16-17': said('years_old', { from: 16, to: 17 }),
  'under-18': said('years_old', { to: 17 }),
  'under-21': said('years_old', { to: 20 }),
  'from-18': said('years_old', { from: 18 }),
  'from-21': said('years_old', { from: 21 }),
  'from-50': said('years_old', { from: 50 }),
  'worked-under-1': said('years_worked', { to: 0 }),
  'worked-1-2': said('years_worked', { from: 1, to: 2 }),
  'worked-from-3': said('years_worked', { from: 3 }),
  'after-1-april': between('04-02', '08-31'),
};
