import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { rawItems } from './raw-items';
import { errorAt, warningAt } from './report';
import { stringsOf } from './texts';

/** What an address said: an HTTP status, or why nothing came. */
export type Answer = { status: number } | { failed: string };

/** A place where the knowledge names an address. */
export interface Mention {
  placed: Placed<unknown>;
  path: readonly PropertyKey[];
}

/** Every address in the knowledge, with the places that name it. */
export function addressesIn(dir: string): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const placed of ['', 'faq', 'routes', 'places'].flatMap((folder) => rawItems(dir, folder))) {
    for (const { path, text } of stringsOf(placed.item).filter(isAddress)) {
      found.set(text, [...(found.get(text) ?? []), { placed, path }]);
    }
  }
  return found;
}

/** Fields that hold one address and nothing else; a note to editors may name one in passing. */
const isAddress = ({ path, text }: { path: PropertyKey[]; text: string }): boolean =>
  ['url', 'site', 'otherSite'].includes(String(path.at(-1))) && /^https?:\/\//.test(text);

/** Addresses that lead nowhere: an error where people are sent there, a warning where it is a source. */
export function checkAddresses(
  addresses: ReadonlyMap<string, readonly Mention[]>,
  answers: ReadonlyMap<string, Answer>,
): Problem[] {
  return [...answers].flatMap(([url, answer]) => {
    const said = trouble(url, answer);
    return said === undefined ? [] : (addresses.get(url) ?? []).map((mention) => problemOf(mention, said, answer));
  });
}

type Said = Pick<Problem, 'message' | 'remedy'>;

function problemOf({ placed, path }: Mention, said: Said, answer: Answer): Problem {
  const source = path.some((key) => key === 'source' || key === 'sources');
  return isGone(answer) && !source ? errorAt(placed, said, path) : warningAt(placed, said, path);
}

const isGone = (answer: Answer): boolean => 'status' in answer && [404, 410].includes(answer.status);

function trouble(url: string, answer: Answer): Said | undefined {
  if ('failed' in answer) {
    const message = `${url} antwoordt niet (${answer.failed}).`;
    return { message, remedy: 'Open het adres zelf; zoek de nieuwe plek als de site weg is.' };
  }
  if (answer.status < 400) return undefined;
  const message = `${url} antwoordt met ${answer.status}.`;
  if (isGone(answer)) return { message, remedy: 'Zoek de nieuwe plek van de pagina en zet dat adres erin.' };
  return { message, remedy: 'Open het adres zelf: sommige sites weren programma’s en doen het in een browser wel.' };
}
