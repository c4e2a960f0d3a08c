import { createHash } from 'node:crypto';
import type { Knowledge } from '../../knowledge/load';
import { isShown } from '../../knowledge/places/desks';

/** An address that people are sent to, and whose it is. */
export interface Link {
  id: string;
  url: string;
  /** Of the desk, or of the first answer that names it. */
  of: string;
  kind: 'desk' | 'answer';
}

const made = new WeakMap<Knowledge, ReadonlyMap<string, Link>>();

/** The addresses that the knowledge sends people to, by an id that only changes with the address. */
export function linksOf(knowledge: Knowledge): ReadonlyMap<string, Link> {
  const links = made.get(knowledge) ?? new Map(all(knowledge).map((link) => [link.id, link]));
  made.set(knowledge, links);
  return links;
}

/** Desks last, so that an address that both have counts as the desk's. */
function all({ entries, places }: Knowledge): Link[] {
  const desks = places.desks.filter(isShown).flatMap(({ id, site }) => (site ? [{ url: site, of: id }] : []));
  const answers = [...entries.values()].flatMap(({ id, links }) => links.map(({ url }) => ({ url, of: id })));
  return [
    ...answers.reverse().map((link): Link => ({ ...link, id: linkId(link.url), kind: 'answer' })),
    ...desks.reverse().map((link): Link => ({ ...link, id: linkId(link.url), kind: 'desk' })),
  ];
}

function linkId(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 10);
}

interface Around {
  knowledge: () => Knowledge;
  /** Where our own pages are; undefined while that is not known. */
  address: () => string | undefined;
}

/** Addresses by way of us, `https://assistent.example.nl/naar/0a1b2c3d4e`; one that the knowledge does not have stays as it is. */
export function onwardBy({ knowledge, address }: Around): (url: string) => string {
  return (url) => {
    const [base, id] = [address(), linkId(url)];
    return base !== undefined && linksOf(knowledge()).has(id) ? `${base}/naar/${id}` : url;
  };
}
