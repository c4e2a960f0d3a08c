import type { Block, Kind, Reply } from './say';
import { freshState, type State } from './state';
import { type Result, speakFor, type Turn, text } from './turn';
import type { World } from './world';

/** What is about one person: never asked or told where others read along. */
const PERSONAL: ReadonlySet<Kind> = new Set(['question', 'outcome', 'personal-data']);
/** What leads on, and may: the choices of other messages start things that are for one person. */
const WITH_CHOICES: ReadonlySet<Kind> = new Set(['suggestions']);
/** What ends with the way to a chat of one's own. */
const GOES_ON: ReadonlySet<Kind> = new Set(['answer', 'contact', 'decline']);

/** The same turn where others read along: short, nothing personal, and a way to go on in private. */
export function inPublic(before: State, result: Result, world: World): Result {
  const { reply } = result;
  if (!reply) return result;
  if (PERSONAL.has(reply.kind)) return { state: before, reply: invitation({ state: result.state, text: '', world }) };
  const blocks = GOES_ON.has(reply.kind) ? [...reply.blocks, goOn(reply, world)] : reply.blocks;
  const choices = WITH_CHOICES.has(reply.kind) ? reply.choices : [];
  return { ...result, reply: { ...reply, blocks, choices } };
}

/** What the assistant says when it joins a team or a group. */
export function publicWelcome(locale: State['locale'], world: World): Result {
  const state = freshState(locale);
  const blocks = [text(world.speak[locale]('teams:public.welcome'))];
  return { state, reply: { kind: 'command', ids: ['welcome'], locale, blocks, choices: [] } };
}

function invitation(turn: Turn): Reply {
  const { locale } = turn.state;
  const reply: Reply = { kind: 'command', ids: ['private'], locale, blocks: [], choices: [] };
  return { ...reply, blocks: [text(speakFor(turn)('teams:public.private')), goOn(reply, turn.world)] };
}

function goOn({ locale }: Reply, world: World): Block {
  return { is: 'private', label: world.speak[locale]('teams:public.open') };
}
