import { join } from 'node:path';
import { projectRoot } from '../../bot/root';
import { knownQuestions } from '../questions';
import type { Line } from './line';
import type { Speak } from './probe';

const PLACES = ['Utrecht', 'Zwolle', 'Goes', 'Assen', 'Venlo', 'Hoorn', 'Delft'];

/** What one says turn by turn: a question, a guide with a step back, another question, a desk. */
function* sayings(first: number): Generator<string> {
  const questions = knownQuestions(join(projectRoot(), 'test', 'questions')).map(({ text }) => text);
  for (let at = first; ; at++) {
    yield questions[(2 * at) % questions.length] ?? '';
    yield* ['techniek leren', 'Vmbo', 'terug'];
    yield questions[(2 * at + 1) % questions.length] ?? '';
    yield `loket in ${PLACES[at % PLACES.length]}`;
  }
}

/** Takes the lines in turn, each with a talk of its own; one whose turn still runs is passed over. */
export function speakingOver(lines: readonly Line[]): Speak {
  const talks = lines.map((line, at) => ({ line, talk: sayings(at), busy: false }));
  let next = 0;
  return async () => {
    const free = talks.find((_, at) => !talks[(next + at) % talks.length]?.busy);
    const chosen = free && talks[(next + talks.indexOf(free)) % talks.length];
    if (!chosen) throw new Error('Every conversation is busy: there are too few for this rate.');
    next = (talks.indexOf(chosen) + 1) % talks.length;
    chosen.busy = true;
    await chosen.line.say(String(chosen.talk.next().value));
    chosen.busy = false;
  };
}
