import { z } from 'zod';

/** The languages of the product. Every text that a person sees exists in each of them. */
export const LOCALES = ['nl', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A label of a choice: Teams and small screens cut longer ones. */
export const LABEL_LENGTH = 20;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case: kleine letters, cijfers en streepjes');
const text = z.string().trim().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'datum als 2026-01-31');
const httpsUrl = z.url({ protocol: /^https$/, error: 'adres dat met https:// begint' });

const localised = z.strictObject({ nl: text, en: text });
const label = z.strictObject({ nl: text.max(LABEL_LENGTH), en: text.max(LABEL_LENGTH) });
const texts = z.strictObject({ nl: z.array(text), en: z.array(text) });

/** `date` is the source's own, as precise as it is known: a year, a month, a day or words ("ca. 2018"). */
export const source = z.strictObject({ title: text, url: httpsUrl.optional(), date: text });
const link = z.strictObject({ label: localised, url: httpsUrl });

export const PURPOSES = ['teach', 'learn', 'work', 'placement', 'pact'] as const;
export const AUDIENCES = ['pupil', 'student', 'parent', 'adult', 'teacher', 'switcher', 'employer'] as const;

/** One question that people ask, with its answer: `kort` at most three sentences, `meer` behind a tap. */
export const entry = z.strictObject({
  id: id.describe('Blijft altijd hetzelfde; andere antwoorden en de statistiek noemen het.'),
  label: label.describe('De tekst op een knop: hoogstens 20 tekens.'),
  question: localised.describe('De vraag zoals een leerling, ouder of vakman haar stelt.'),
  phrasings: z
    .strictObject({ nl: z.array(text).min(6), en: z.array(text).min(3) })
    .describe('Dezelfde vraag in andere woorden: 6 of meer in nl, 3 of meer in en. Geen tikfouten.'),
  keywords: texts.describe('Woorden die mensen gebruiken en die in de vragen en het antwoord niet staan.'),
  audience: z.array(z.enum(AUDIENCES)).min(1).describe('Voor wie het antwoord is.'),
  kort: localised.describe('Het antwoord, met het belangrijkste eerst: hoogstens 3 zinnen van hoogstens 25 woorden.'),
  meer: localised
    .optional()
    .describe('Wat achter "Meer" staat: hoogstens 120 woorden. "- " begint een punt van een lijst.'),
  links: z.array(link).default([]).describe('Knoppen naar een site; de tekst zegt wat iemand daar vindt.'),
  sources: z.array(source).min(1).describe('Waar het vandaan komt, met de datum van de bron zelf.'),
  checkedOn: day.describe('De dag waarop iemand de bron las.'),
  reviewBy: day.optional().describe('De dag waarop het opnieuw nagekeken moet zijn.'),
  validUntil: day.optional().describe('De laatste dag dat het klopt; daarna zegt de assistent dat het oud is.'),
  related: z.array(id).default([]).describe('Andere antwoorden; de eerste twee worden knoppen.'),
  leadsTo: z
    .strictObject({ guide: id.optional(), desk: z.enum(PURPOSES).optional() })
    .optional()
    .describe('De gids en het loket waar dit antwoord heen leidt.'),
});

/** A word of the field in one plain sentence; `also` are other spellings that a text may use. */
export const term = z.strictObject({
  id,
  term: localised.describe('Het woord zelf.'),
  also: texts.optional().describe('Andere schrijfwijzen en meervouden.'),
  means: localised.describe('Wat het is, in één gewone zin.'),
});

/**
 * A fact that changes, standing once. An answer names it as {{id}}.
 * `text` holds until `validUntil`; after it `instead` is shown with the source. `yearly` is a day that returns.
 */
export const value = z.strictObject({
  id: id.describe('Antwoorden noemen de waarde zo: {{id}}.'),
  text: localised.optional().describe('Wat er in de zin staat zolang het geldt.'),
  yearly: z
    .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .optional()
    .describe('Een dag die elk jaar terugkomt, in plaats van "text".'),
  instead: localised.optional().describe('Wat er in de zin staat als het niet meer geldt.'),
  source: source.describe('Waar het vandaan komt; na "validUntil" verwijst de assistent hierheen.'),
  checkedOn: day.describe('De dag waarop iemand de bron las.'),
  validUntil: day.optional().describe('De laatste dag dat het geldt.'),
});

export type Localised = z.infer<typeof localised>;
export type Source = z.infer<typeof source>;
export type Entry = z.infer<typeof entry>;
export type Term = z.infer<typeof term>;
export type Value = z.infer<typeof value>;
export type Purpose = (typeof PURPOSES)[number];
