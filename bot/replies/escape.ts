/** Makes every character of plain text stand for itself in the Markdown of Web Chat and Teams. */
export function escapeMarkdown(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>|~&$]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!');
}

const SAFE = /^(?:https:|mailto:|tel:)/;

/**
 * A link that can only go to a site, a mailbox or a phone; any other address is left as its label. `shown` is the
 * address of our own that leads there: http on a machine without a public address.
 */
export function markdownLink(label: string, url: string, shown = url): string {
  return SAFE.test(url) && URL.canParse(url) ? ownLink(label, shown) : escapeMarkdown(label);
}

/** A link to a page of our own, which on a machine without a public address is http. */
export function ownLink(label: string, url: string): string {
  const address = new URL(url).href.replace(/[()\s<>]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, escapeParenthesis),
  );
  return `[${escapeMarkdown(label)}](${address})`;
}

const escapeParenthesis = (character: string): string => (character === '(' ? '%28' : '%29');
