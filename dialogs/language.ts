import type { Locale } from '../knowledge/schema';
import { languageOf } from '../knowledge/search/language-of';
import type { Offer, State } from './state';
import { type Result, say, speakFor, type Turn, text } from './turn';

const NAMES: Record<Locale, string> = { nl: 'Nederlands', en: 'English' };
const OTHER: Record<Locale, Locale> = { nl: 'en', en: 'nl' };

/** Speaks another language from now on; the place in the conversation is kept by the caller. */
export function speakIn(turn: Turn, locale: Locale): Turn {
  return { ...turn, state: { ...turn.state, locale, localeSettled: true } };
}

/** The first message of a conversation decides its language, and says so; later ones are asked about, once. */
export function hearLanguage(turn: Turn): { turn: Turn; add: (result: Result) => Result } {
  const { state } = turn;
  const heard = languageOf(turn.text);
  if (!heard.certain || heard.locale === state.locale || state.localeSettled) return { turn, add: (result) => result };
  if (isFirst(state)) {
    const switched = speakIn(turn, heard.locale);
    return { turn: switched, add: withNotice(speakFor(switched)('talk:language.switched')) };
  }
  const asked = { ...turn, state: { ...state, localeSettled: true } };
  return { turn: asked, add: withQuestion(turn, heard.locale) };
}

const isFirst = ({ last }: State): boolean => last === undefined || last.ids[0] === 'welcome';

function withNotice(notice: string): (result: Result) => Result {
  return ({ state, reply }) => {
    if (!reply) return { state };
    const noticed = { ...reply, blocks: [text(notice), ...reply.blocks] };
    return { state: { ...state, last: noticed }, reply: noticed };
  };
}

function withQuestion(turn: Turn, locale: Locale): (result: Result) => Result {
  return ({ state, reply }) => {
    if (!reply) return { state };
    const offer: Offer = { id: locale, label: NAMES[locale], deed: { do: 'speak', locale } };
    const asked = {
      ...reply,
      blocks: [...reply.blocks, text(turn.world.speak[locale]('talk:language.ask'))],
      choices: [...reply.choices, { id: offer.id, label: offer.label }],
    };
    return { state: { ...state, offers: [...state.offers, offer], last: asked }, reply: asked };
  };
}

/** "taal": the other language can be tapped. */
export function languageChoice(turn: Turn): Result {
  const other = OTHER[turn.state.locale];
  const offer: Offer = { id: other, label: NAMES[other], deed: { do: 'speak', locale: other } };
  const blocks = [text(speakFor(turn)('talk:command.language-same'))];
  return say(turn, { kind: 'command', ids: ['language'], blocks, offers: [offer] });
}
