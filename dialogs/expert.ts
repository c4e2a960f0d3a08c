import { longDate } from '../knowledge/values';
import { maskPersonalData } from './safety/personal-data';
import type { Offer } from './state';
import { type Result, say, speakFor, type Turn, text } from './turn';

/** Asks for the question that a person is to read; undefined where no people stand behind the assistant. */
export function offerExpert(turn: Turn): Result | undefined {
  if (!turn.world.experts) return undefined;
  const draft = { kind: 'question' as const, ids: ['expert'], blocks: [text(speakFor(turn)('teams:expert.ask'))] };
  return say(turn, { ...draft, offers: [deskOffer(turn), cancelOffer(turn)] }, { expert: { step: 'ask' } });
}

/** Shows exactly what will be sent; nothing is sent before a yes. */
export function hearQuestion(turn: Turn): Result | undefined {
  if (turn.state.expert?.step !== 'ask' || !turn.world.experts) return undefined;
  const question = maskPersonalData(turn.text);
  const send: Offer = { id: 'yes', label: speakFor(turn)('teams:expert.send'), deed: { do: 'expert', send: true } };
  const blocks = [text(speakFor(turn)('teams:expert.preview', { question }))];
  return say(
    turn,
    { kind: 'question', ids: ['expert-preview'], blocks, offers: [send, cancelOffer(turn)] },
    { expert: { step: 'confirm', question } },
  );
}

/** Sends the question that was shown, and says when people are there. Undefined when none was. */
export function askExpert(turn: Turn): Result | undefined {
  const { expert, locale } = turn.state;
  const { experts } = turn.world;
  if (expert?.step !== 'confirm' || !experts) return undefined;
  const speak = speakFor(turn);
  const when = experts.open
    ? speak('teams:expert.open')
    : speak('teams:expert.closed', { date: longDate(experts.nextDay, locale) });
  const draft = { kind: 'contact' as const, ids: ['expert'], blocks: [text(speak('teams:expert.sent')), text(when)] };
  return { ...say(turn, draft), effect: { is: 'ask-expert', question: expert.question } };
}

export function cancelExpert(turn: Turn): Result {
  return say(turn, { kind: 'command', ids: ['expert'], blocks: [text(speakFor(turn)('teams:expert.cancelled'))] });
}

const deskOffer = (turn: Turn): Offer => ({
  id: 'loket',
  label: speakFor(turn)('talk:start.desk'),
  deed: { do: 'contact' },
});

const cancelOffer = (turn: Turn): Offer => ({
  id: 'no',
  label: speakFor(turn)('teams:expert.cancel'),
  deed: { do: 'expert', send: false },
});
