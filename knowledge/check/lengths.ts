import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';
import { type Entry, LOCALES, type Locale, type Value } from '../schema';
import { fill } from '../values';
import { errorAt, warningAt } from './report';
import { sentencesOf, wordsOf } from './sentences';

/** What someone of 15 still reads to the end. */
const MOST_SENTENCES = 3;
const MOST_WORDS_IN_SENTENCE = 25;
const MOST_WORDS_ON_AVERAGE = 15;
const MOST_WORDS_IN_MEER = 120;

/** Values count as the words that they show today. */
export interface Showing {
  values: ReadonlyMap<string, Value>;
  today: string;
}

/** Answers that are longer than people read. */
export function checkLengths(placed: Placed<Entry>, showing: Showing): Problem[] {
  return LOCALES.flatMap((locale) => [...checkKort(placed, locale, showing), ...checkMeer(placed, locale, showing)]);
}

function checkKort(placed: Placed<Entry>, locale: Locale, showing: Showing): Problem[] {
  const path = ['kort', locale];
  const sentences = sentencesOf(fill(placed.item.kort[locale], { ...showing, locale }).text);
  const counts = sentences.map((sentence) => wordsOf(sentence).length);
  const average = Math.round(counts.reduce((sum, count) => sum + count, 0) / counts.length);
  const problems = sentences.flatMap((sentence, at) => tooLong(placed, { sentence, words: counts[at] ?? 0, path }));
  if (sentences.length > MOST_SENTENCES) {
    const message = `"kort" heeft ${sentences.length} zinnen, en dat mogen er ${MOST_SENTENCES} zijn.`;
    problems.push(errorAt(placed, { message, remedy: 'Zet wat minder haast heeft in "meer".' }, path));
  }
  if (average > MOST_WORDS_ON_AVERAGE) {
    const message = `een zin van "kort" telt gemiddeld ${average} woorden, liever ${MOST_WORDS_ON_AVERAGE} of minder.`;
    problems.push(warningAt(placed, { message, remedy: 'Maak van de langste zin twee zinnen.' }, path));
  }
  return problems;
}

interface Sentence {
  sentence: string;
  words: number;
  path: string[];
}

function tooLong(placed: Placed<Entry>, { sentence, words, path }: Sentence): Problem[] {
  if (words <= MOST_WORDS_IN_SENTENCE) return [];
  const start = wordsOf(sentence).slice(0, 4).join(' ');
  const message = `de zin "${start} …" telt ${words} woorden, en dat mogen er ${MOST_WORDS_IN_SENTENCE} zijn.`;
  return [errorAt(placed, { message, remedy: 'Maak er twee zinnen van.' }, path)];
}

function checkMeer(placed: Placed<Entry>, locale: Locale, showing: Showing): Problem[] {
  const words = wordsOf(fill(placed.item.meer?.[locale] ?? '', { ...showing, locale }).text).length;
  if (words <= MOST_WORDS_IN_MEER) return [];
  const message = `"meer" telt ${words} woorden, en dat mogen er ${MOST_WORDS_IN_MEER} zijn.`;
  const remedy = 'Schrap, of maak van een deel een eigen antwoord en noem dat bij "related".';
  return [errorAt(placed, { message, remedy }, ['meer', locale])];
}
