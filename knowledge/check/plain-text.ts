import type { Problem } from '../problem';
import { errorAt } from './report';
import type { TextAt } from './texts';

/** What would show as signs and letters on one of the channels. */
const NOT_PLAIN: { pattern: RegExp; message: string; remedy: string }[] = [
  {
    pattern: /<\/?[a-z][^>]*>/i,
    message: 'er staat HTML in de tekst.',
    remedy: 'Schrijf gewone tekst; een lijst begint met "- ".',
  },
  {
    pattern: /\*\*|__|\]\(|^#+ /m,
    message: 'er staat opmaak in de tekst (sterretjes, haken of hekjes).',
    remedy: 'Schrijf gewone tekst; een lijst begint met "- ".',
  },
  {
    pattern: /https?:\/\/|\bwww\./i,
    message: 'er staat een adres in de tekst.',
    remedy: 'Noem de site ("op kiesmbo.nl") en zet het adres bij "links".',
  },
  {
    pattern: /\b(?:klik hier|click here)\b/i,
    message: '"klik hier" zegt niet waar de link heen gaat.',
    remedy: 'Zeg wat iemand daar vindt: "Zoek een leerbedrijf op stagemarkt.nl".',
  },
];

/** Markup, addresses and empty link words. */
export function checkPlainText({ placed, path, text }: TextAt): Problem[] {
  return NOT_PLAIN.filter(({ pattern }) => pattern.test(text)).map(({ message, remedy }) =>
    errorAt(placed, { message, remedy }, path),
  );
}
