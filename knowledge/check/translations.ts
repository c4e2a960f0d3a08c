import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import type { Entry, Localised } from '../schema';
import { valuesIn } from '../values';
import { errorAt, warningAt } from './report';

/** Texts of which one language says something else than the other: the same words, or other values. */
export function checkTranslations(placed: Placed<Entry>): Problem[] {
  const { question, kort, meer } = placed.item;
  return Object.entries({ question, kort, meer }).flatMap(([field, text]) =>
    text === undefined ? [] : [...untranslated(placed, field, text), ...otherValues(placed, field, text)],
  );
}

function untranslated(placed: Placed<Entry>, field: string, { nl, en }: Localised): Problem[] {
  if (nl.trim().toLowerCase() !== en.trim().toLowerCase()) return [];
  const message = `"${field}" is in beide talen hetzelfde.`;
  return [warningAt(placed, { message, remedy: 'Schrijf de Engelse tekst in het Engels.' }, [field, 'en'])];
}

function otherValues(placed: Placed<Entry>, field: string, text: Localised): Problem[] {
  return (['nl', 'en'] as const).flatMap((locale) => {
    const other = locale === 'nl' ? 'en' : 'nl';
    return valuesIn(text[other])
      .filter((id) => !valuesIn(text[locale]).includes(id))
      .map((id) => {
        const message = `"${field}.${other}" noemt {{${id}}} en "${field}.${locale}" niet.`;
        return errorAt(placed, { message, remedy: 'Noem dezelfde waarden in beide talen.' }, [field, locale]);
      });
  });
}
