import { DateTime } from 'luxon';
import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Value } from '../schema';
import { errorAt, warningAt } from './report';

/** Values that cannot be shown. */
export function checkValue(placed: Placed<Value>): Problem[] {
  const { text, yearly, instead, validUntil } = placed.item;
  const problems: Problem[] = [];
  if ((text === undefined) === (yearly === undefined)) {
    const message =
      'een waarde heeft "text" (wat er nu staat) of "yearly" (een dag die elk jaar terugkomt), één van beide.';
    problems.push(errorAt(placed, { message, remedy: 'Vul er één in.' }));
  }
  if (validUntil !== undefined && instead === undefined) {
    const message = 'er is geen "instead": na "validUntil" staat er "…" in de zin.';
    const remedy = 'Schrijf bij "instead" wat dan in de zin past, zoals "het bedrag dat DUO noemt".';
    problems.push(errorAt(placed, { message, remedy }));
  }
  if (yearly !== undefined && !existsEveryYear(yearly)) {
    const message = `${yearly.day}-${yearly.month} komt niet elk jaar voor.`;
    problems.push(errorAt(placed, { message, remedy: 'Verbeter "month" of "day".' }, ['yearly']));
  }
  return problems;
}

/** Values that nothing shows. `named` are the ids that some text or route names. */
export function checkValueUse(placed: Placed<Value>, named: ReadonlySet<string>): Problem[] {
  const { id } = placed.item;
  if (named.has(id)) return [];
  const remedy = 'Gebruik de waarde in een antwoord, of haal haar weg.';
  return [warningAt(placed, { message: `geen tekst noemt {{${id}}}.`, remedy })];
}

function existsEveryYear({ month, day }: { month: number; day: number }): boolean {
  return DateTime.fromObject({ year: 2027, month, day }).isValid;
}
