import type { z } from 'zod';
import type { Problem } from './problem';

type Explained = Pick<Problem, 'field' | 'message' | 'remedy'>;
type Issue = z.core.$ZodIssue;

const LANGUAGES: Record<string, string> = { nl: 'Nederlands', en: 'Engels' };
const SEE = 'knowledge/README.md';

/** A mistake against a schema in an editor's words; `raw` is what was read. */
export function explainIssue(issue: Issue, raw: unknown): Explained {
  const field = issue.path.length > 0 ? issue.path.join('.') : undefined;
  const { message, remedy } = wordsFor(issue, valueAt(raw, issue.path));
  return { field, message: `${field === undefined ? '' : `veld "${field}": `}${message}`, remedy };
}

function wordsFor(issue: Issue, given: unknown): Pick<Explained, 'message' | 'remedy'> {
  if (given === undefined && issue.code !== 'unrecognized_keys') return missing(issue);
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        message: `${issue.keys.map((key) => `"${key}"`).join(' en ')} is hier geen veld.`,
        remedy: `Haal het weg of verbeter de naam; ${SEE} noemt de velden.`,
      };
    case 'too_small':
      return tooSmall(issue, given);
    case 'too_big':
      return tooBig(issue, given);
    case 'invalid_value':
      return { message: `"${String(given)}" kan hier niet.`, remedy: `Kies uit: ${issue.values.join(', ')}.` };
    default:
      return {
        message: `${issue.message}.`.replace(/\.\.$/, '.'),
        remedy: `Verbeter de waarde; ${SEE} geeft een voorbeeld.`,
      };
  }
}

function missing({ path }: Issue): Pick<Explained, 'message' | 'remedy'> {
  const language = LANGUAGES[String(path.at(-1))];
  if (language === undefined) return { message: 'ontbreekt.', remedy: `Vul het in; ${SEE} geeft een voorbeeld.` };
  return { message: `de tekst in het ${language} ontbreekt.`, remedy: `Schrijf hem ook in het ${language}.` };
}

function tooSmall({ minimum }: { minimum: number | bigint }, given: unknown): Pick<Explained, 'message' | 'remedy'> {
  if (!Array.isArray(given))
    return { message: typeof given === 'string' ? 'is leeg.' : `is lager dan ${minimum}.`, remedy: 'Vul het in.' };
  const count = given.length === 0 ? 'niets' : `${given.length} ${given.length === 1 ? 'regel' : 'regels'}`;
  return {
    message: `er staat ${count}, en het minimum is ${minimum}.`,
    remedy: `Vul aan tot er ${minimum} of meer staan.`,
  };
}

function tooBig({ maximum }: { maximum: number | bigint }, given: unknown): Pick<Explained, 'message' | 'remedy'> {
  if (typeof given !== 'string')
    return { message: `is meer dan ${maximum}.`, remedy: `Houd het op hoogstens ${maximum}.` };
  return {
    message: `"${given}" is ${given.length} tekens, en er passen er ${maximum}.`,
    remedy: 'Maak de tekst korter.',
  };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}
