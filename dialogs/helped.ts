import { startOffers } from './start';
import type { Helped, Offer, Reason } from './state';
import { type Draft, type Result, say, speakFor, type Turn, text } from './turn';
import type { World } from './world';

/** Who leaves it unanswered so often is not asked again. */
const MOST_IGNORED = 2;
const MOST_REMEMBERED = 30;
const REASONS: readonly Reason[] = ['other', 'difficult', 'little', 'wrong'];

/** "Hielp dit?" below an answer or an outcome: once a topic, never beside an open question, and not to who ignores it. */
export function askHelped(result: Result, world: World): Result {
  const { reply, state } = result;
  const topic = reply && topicOf(result, world);
  if (!reply || topic === undefined || state.last !== reply) return result;
  const { asked, told } = state.helped ?? NOBODY;
  if (asked.includes(topic) || asked.length - told.length >= MOST_IGNORED) return result;
  const offers = [...state.offers, ...helpedOffers({ state, text: '', world }, topic)];
  const choices = offers.map(({ id, label }) => ({ id, label }));
  const question = text(world.speak[reply.locale]('talk:helped.ask'));
  const asking = { ...reply, blocks: [...reply.blocks, question], choices };
  const helped = { asked: [...asked, topic].slice(-MOST_REMEMBERED), told };
  return { ...result, reply: asking, state: { ...state, offers, helped, last: asking } };
}

const NOBODY: Helped = { asked: [], told: [] };

/** What the message is about, when it stands by itself. */
function topicOf({ reply, state }: Result, { knowledge }: World): string | undefined {
  if (state.guide?.open !== undefined || state.asksPlace || state.expert) return undefined;
  const [topic = ''] = reply?.ids ?? [];
  if (reply?.kind === 'outcome') return topic === '' ? undefined : topic;
  return reply?.kind === 'answer' && knowledge.entries.has(topic) ? topic : undefined;
}

function helpedOffers(turn: Turn, topic: string): Offer[] {
  return (['yes', 'no'] as const).map((said) => ({
    id: `${PREFIX}${said}-${topic}`,
    label: speakFor(turn)(`talk:helped.${said}`),
    deed: { do: 'helped', topic, helped: said === 'yes' },
  }));
}

const PREFIX = 'hielp-';

/** Whether a choice is one of "Hielp dit?", which has no place in the row that people count in. */
export const isHelpedOffer = ({ deed }: Offer): boolean => deed.do === 'helped';

/** Takes the answer to "Hielp dit?"; a no is asked why. Undefined for what was not asked, or told already. */
export function hearHelped(turn: Turn, { topic, helped }: { topic: string; helped: boolean }): Result | undefined {
  const { asked, told } = turn.state.helped ?? NOBODY;
  if (!asked.includes(topic) || told.includes(topic)) return undefined;
  const patch = { helped: { asked, told: [...told, topic] } };
  const draft = helped ? thanks(turn, { ids: ['helped', topic], key: 'thanks' }) : askWhy(turn, topic);
  return say(turn, draft, patch);
}

/** A tap on "Hielp dit?" below an older message counts as well. */
export function hearStaleHelped(turn: Turn, id: string): Result | undefined {
  const [, said, topic = ''] = /^hielp-(yes|no)-(.+)$/.exec(id) ?? [];
  return said === undefined ? undefined : hearHelped(turn, { topic, helped: said === 'yes' });
}

/** Why it did not help: counted, and thanked for. */
export function hearReason(turn: Turn, { topic, reason }: { topic: string; reason: Reason }): Result {
  return say(turn, thanks(turn, { ids: ['reason', topic, reason], key: 'thanks-reason' }));
}

/** What could be tapped before can still be tapped. */
function thanks(turn: Turn, { ids, key }: { ids: string[]; key: string }): Draft {
  const left = turn.state.offers.filter((offer) => !isHelpedOffer(offer) && offer.deed.do !== 'reason');
  const offers = left.length > 0 ? left : startOffers(turn);
  return { kind: 'command', ids, blocks: [text(speakFor(turn)(`talk:helped.${key}`))], offers };
}

function askWhy(turn: Turn, topic: string): Draft {
  const speak = speakFor(turn);
  const offers = REASONS.map(
    (reason): Offer => ({
      id: `reden-${reason}`,
      label: speak(`talk:helped.reason.${reason}`),
      deed: { do: 'reason', topic, reason },
    }),
  );
  return { kind: 'command', ids: ['not-helped', topic], blocks: [text(speak('talk:helped.why'))], offers };
}
