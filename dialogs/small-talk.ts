import type { Locale } from '../knowledge/schema';
import { openQuestion, questionDraft } from './guide';
import { startOffers } from './start';
import { type Result, say, speakFor, type Turn, text } from './turn';

/** What people say to be polite; the whole message, in either language. */
const POLITE: Record<string, Record<Locale, readonly string[]>> = {
  greeting: {
    nl: [
      'hoi',
      'hallo',
      'hey',
      'heej',
      'hee',
      'yo',
      'jo',
      'dag',
      'goedemorgen',
      'goedemiddag',
      'goedenavond',
      'hoi hoi',
      'hoe gaat het',
      'alles goed',
      'salam',
      'hallo daar',
    ],
    en: ['hi', 'hello', 'hey there', 'good morning', 'good afternoon', 'good evening', 'how are you'],
  },
  thanks: {
    nl: [
      'dank je',
      'dankje',
      'dankjewel',
      'dank je wel',
      'bedankt',
      'thnx',
      'thx',
      'top',
      'super',
      'fijn',
      'oke bedankt',
      'ok bedankt',
      'dank u',
      'merci',
      'tof',
    ],
    en: ['thanks', 'thank you', 'thank you very much', 'great', 'cool', 'ok thanks', 'perfect', 'cheers'],
  },
  fine: {
    nl: ['oke', 'ok', 'okee', 'goed', 'prima', 'is goed', 'duidelijk', 'helder', 'k', 'ah ok'],
    en: ['okay', 'alright', 'got it', 'clear', 'fine'],
  },
};

const KIND_BY_WORDS = new Map(
  Object.entries(POLITE).flatMap(([kind, { nl, en }]) => [...nl, ...en].map((words) => [words, kind] as const)),
);

/** Answers a greeting or a thank you in kind; the question that was open stays open. */
export function smallTalk(turn: Turn): Result | undefined {
  const kind = KIND_BY_WORDS.get(plain(turn.text));
  if (!kind) return undefined;
  const question = openQuestion(turn);
  const isBack = question !== undefined && kind === 'greeting';
  const words = speakFor(turn)(isBack ? 'talk:welcome.back' : `talk:small-talk.${kind}`);
  if (question) return say(turn, questionDraft(turn, question, [words]));
  return say(turn, { kind: 'command', ids: [kind], blocks: [text(words)], offers: startOffers(turn) });
}

function plain(message: string): string {
  return message
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
