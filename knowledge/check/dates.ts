import { DateTime } from 'luxon';
import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry, Value } from '../schema';
import { isValid, longDate, ZONE } from '../values';
import { errorAt, warningAt } from './report';

/** Days before the end of its validity that a value asks for attention. */
const SOON = 30;

type Dated = Partial<Pick<Entry, 'checkedOn' | 'reviewBy' | 'validUntil'>>;

/** Answers that are past a date that they carry themselves. */
export function checkEntryDates(placed: Placed<Entry>, today: string): Problem[] {
  const { reviewBy, validUntil } = placed.item;
  const problems = impossible(placed, today);
  if (validUntil !== undefined && today > validUntil) {
    const message = `dit antwoord gold tot en met ${longDate(validUntil, 'nl')}; wie het krijgt, leest dat het oud is.`;
    problems.push(warningAt(placed, { message, remedy: MEND }, ['validUntil']));
  }
  if (reviewBy !== undefined && today > reviewBy) {
    const message = `dit antwoord moest op ${longDate(reviewBy, 'nl')} nagekeken zijn.`;
    const remedy = 'Lees de bronnen na, verbeter wat anders is, en zet "checkedOn" en "reviewBy" vooruit.';
    problems.push(warningAt(placed, { message, remedy }, ['reviewBy']));
  }
  return problems;
}

const MEND = 'Zoek bij de bron wat nu geldt, verbeter de tekst, en zet "checkedOn" en "validUntil" vooruit.';

/** Values that are not shown any more, or soon will not be. */
export function checkValueDates(placed: Placed<Value>, today: string): Problem[] {
  const { validUntil } = placed.item;
  const problems = impossible(placed, today);
  if (validUntil === undefined) return problems;
  const until = longDate(validUntil, 'nl');
  if (!isValid(placed.item, today)) {
    const message = `deze waarde gold tot en met ${until} en wordt niet meer getoond.`;
    problems.push(warningAt(placed, { message, remedy: MEND }, ['validUntil']));
  } else if (daysBetween(today, validUntil) <= SOON) {
    const message = `deze waarde geldt nog tot en met ${until}, over ${daysBetween(today, validUntil)} dagen.`;
    problems.push(warningAt(placed, { message, remedy: MEND }, ['validUntil']));
  }
  return problems;
}

/** Dates that no calendar has, and a check that was done tomorrow. */
function impossible(placed: Placed<Dated>, today: string): Problem[] {
  const { checkedOn, reviewBy, validUntil } = placed.item;
  const problems = Object.entries({ checkedOn, reviewBy, validUntil })
    .filter(([, date]) => date !== undefined && !DateTime.fromISO(date).isValid)
    .map(([field, date]) =>
      errorAt(placed, { message: `de datum ${date} bestaat niet.`, remedy: 'Verbeter de dag of de maand.' }, [field]),
    );
  if (checkedOn !== undefined && checkedOn > today) {
    const message = `"checkedOn" (${checkedOn}) ligt in de toekomst.`;
    problems.push(warningAt(placed, { message, remedy: 'Zet er de dag waarop je de bron las.' }, ['checkedOn']));
  }
  return problems;
}

function daysBetween(from: string, to: string): number {
  return Math.round(DateTime.fromISO(to, { zone: ZONE }).diff(DateTime.fromISO(from, { zone: ZONE }), 'days').days);
}
