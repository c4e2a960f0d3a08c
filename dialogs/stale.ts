import { answer } from './find';
import { openQuestion, questionDraft, startGuide } from './guide';
import { hearStaleHelped } from './helped';
import type { Reply } from './say';
import { type Result, say, speakFor, type Turn, text } from './turn';
import type { Event } from './world';

/** What a button says of the message it stands below; two messages that ask the same have the same mark. */
export const markOf = ({ kind, ids }: Pick<Reply, 'kind' | 'ids'>): string => ids.at(-1) ?? kind;

/** A tap on a button of an earlier message: it still opens an answer or a guide, and never answers another question. */
export function staleTap(turn: Turn, event: Event): Result | undefined {
  if (event.is !== 'said' || event.tapped === undefined) return undefined;
  const { last, offers } = turn.state;
  const { mark, id } = event.tapped;
  if (last && markOf(last) === mark && offers.some((offer) => offer.id === id)) return undefined;
  const { entries, guides } = turn.world.knowledge;
  if (entries.has(id)) return answer(turn, id);
  if (guides.has(id)) return startGuide(turn, id);
  return hearStaleHelped(turn, id) ?? whereWeAre(turn);
}

function whereWeAre(turn: Turn): Result {
  const line = speakFor(turn)('teams:stale');
  const question = openQuestion(turn);
  if (question) return say(turn, questionDraft(turn, question, [line]));
  const { last, locale } = turn.state;
  const reply: Reply = last ?? { kind: 'command', ids: ['stale'], locale, blocks: [], choices: [] };
  return { state: turn.state, reply: { ...reply, blocks: [text(line), ...reply.blocks] } };
}
