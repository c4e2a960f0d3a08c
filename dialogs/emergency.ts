import { isShown, NATIONAL_DESKS } from '../knowledge/places/desks';
import type { Locale } from '../knowledge/schema';
import type { Block } from './say';
import type { State } from './state';
import { type Result, text } from './turn';
import type { World } from './world';

/** What the operator has to say to everyone, or that the assistant is to say nothing else. */
export interface Emergency {
  /** Another one for each time that it is set: a conversation is told once. */
  id: string;
  /** In the operator's words; a language that is absent gets the other one's. */
  text: Partial<Record<Locale, string>>;
  /** The kill switch: nothing is answered, distress aside. */
  paused: boolean;
}

/** The turn as it is while there is an emergency: with a line above it, once; or paused, without a trace in the state. */
export function underEmergency(before: State, result: Result, world: World): Result {
  const { emergency } = world;
  const { reply } = result;
  if (!emergency || !reply || result.forget) return result;
  if (emergency.paused) {
    if (reply.kind === 'crisis') return result;
    const blocks = pausedBlocks(emergency, { locale: reply.locale, world });
    return { state: before, reply: { kind: 'error', ids: ['paused'], locale: reply.locale, blocks, choices: [] } };
  }
  const words = wordsIn(emergency, reply.locale);
  if (before.noticed === emergency.id || words === undefined) return noticed(result, before.noticed);
  return noticed({ ...result, reply: { ...reply, blocks: [text(words), ...reply.blocks] } }, emergency.id);
}

/** Also a conversation that begins anew keeps in mind that it was told. */
const noticed = (result: Result, id: string | undefined): Result =>
  id === undefined ? result : { ...result, state: { ...result.state, noticed: id } };

function wordsIn({ text: words }: Emergency, locale: Locale): string | undefined {
  return words[locale] ?? words.nl ?? words.en;
}

/** Who helps while the assistant does not: the desks for the whole country. */
function pausedBlocks(emergency: Emergency, { locale, world }: { locale: Locale; world: World }): Block[] {
  const wanted: readonly string[] = Object.values(NATIONAL_DESKS);
  const sites = world.knowledge.places.desks.flatMap((desk) => {
    const { id, organisation: label, site: url } = desk;
    return wanted.includes(id) && url && isShown(desk) ? [{ is: 'link' as const, label, url }] : [];
  });
  return [text(wordsIn(emergency, locale) ?? world.speak[locale]('talk:error.paused')), ...sites];
}
