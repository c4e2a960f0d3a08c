import type { Locale } from '../schema';
import { buildIndex, type SearchIndex } from './build';
import { type Chances, chancesFrom, verdictFrom } from './confidence';
import type { Hit, Search, Searchable, SearchResult } from './contract';
import { type Findings, type Found, find } from './find';
import { isGuessed } from './guessed';
import type { LanguageResources } from './language';
import type { PlaceReader } from './place-names';
import { reasonsFor } from './reasons';
import { signalsOf } from './signals';
import { themeOf, topicEntries } from './topics';
import { wishPart } from './wish-part';

const NOTHING: SearchResult = { verdict: 'far', hits: [] };

/** Builds the index at once (well under a second for 300 entries); what it gives never changes. */
export function createSearch(entries: Iterable<Searchable>, language: LanguageResources, places: PlaceReader): Search {
  const index = buildIndex([...entries, ...topicEntries(language.topics)], language, places);
  return { search: (text, locale, limit = 5) => search(index, { text, locale, limit }) };
}

interface Question {
  text: string;
  locale: Locale;
  limit: number;
}

/** What somebody does today is no topic: a question that lies outside is read again for what they want. */
function search(index: SearchIndex, question: Question): SearchResult {
  const whole = searchText(index, question);
  const wish = whole.verdict === 'far' ? wishPart(question.text) : undefined;
  if (wish === undefined) return whole;
  const wanted = searchText(index, { ...question, text: wish });
  return wanted.verdict === 'far' ? whole : wanted;
}

function searchText(index: SearchIndex, { text, locale, limit }: Question): SearchResult {
  const findings = find(text, locale, index);
  if (findings.found.length === 0) return NOTHING;
  const chances = chancesFrom(signalsOf(findings));
  const judged = verdictFrom(chances);
  const verdict = judged === 'sure' && isGuessed(findings.query) ? 'close' : judged;
  const hits = hitsFrom(findings, { index, chances, limit });
  const theme = verdict === 'far' ? themeIn(findings) : undefined;
  if (hits.length === 0) return theme === undefined ? NOTHING : { ...NOTHING, theme };
  return theme === undefined ? { verdict, hits } : { verdict, hits, theme };
}

/** Less of the question than this says nothing of a topic. */
const LEAST_OF_TOPIC = 0.3;

/** The neighbouring topic that was found, when it lies nearer than every answer and has enough of the question. */
function themeIn({ found: [first] }: Findings): string | undefined {
  return first && first.evidence.asked >= LEAST_OF_TOPIC ? themeOf(first.id) : undefined;
}

interface Showing {
  index: SearchIndex;
  chances: Chances;
  limit: number;
}

function hitsFrom({ found, query }: Findings, { index, chances, limit }: Showing): Hit[] {
  const answers = found.filter(({ id }) => themeOf(id) === undefined).slice(0, limit);
  const top = answers[0]?.score ?? 0;
  return answers.map((answer, place): Hit => {
    const entry = index.entries[answer.entry];
    return {
      id: answer.id,
      score: answer.score,
      confidence: confidenceOf(answer, { place, top, chances }),
      /** Read only by whoever asks why, so worked out only then. */
      get reasons() {
        return entry ? reasonsFor(entry, query) : [];
      },
    };
  });
}

/** The first has the calibrated chance; the others share what is left by their odds. */
function confidenceOf(
  { score }: Found,
  { place, top, chances }: { place: number; top: number; chances: Chances },
): number {
  if (place === 0) return chances.correct;
  return Math.min(chances.correct, 1 - chances.correct) * Math.exp(score - top);
}
