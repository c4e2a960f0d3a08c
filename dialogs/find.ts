import { findPlaceIn } from '../knowledge/places/find-in';
import type { Entry } from '../knowledge/schema';
import type { Hit } from '../knowledge/search/contract';
import { answerDraft } from './answer';
import { askPlace, contactDraft } from './contact';
import { declineDraft } from './decline';
import type { Block } from './say';
import { type Offer, TOPIC_TURNS } from './state';
import { type Draft, type Result, say, speakFor, type Turn, text } from './turn';

/** The entry that is about the desks themselves: answered by looking one up. */
const DESK_ENTRY = 'regio-contact';
/** The entries about one kind of desk: with a place in the question, answered by that desk as well. */
const LOCAL_ENTRIES: ReadonlySet<string> = new Set(['onderwijsloket-regio', 'advies-loket']);
const LIKELIER = 0.5;
const MOST_SUGGESTIONS = 3;

/** Looks the question up: sure is answered, close gives up to three choices, far is declined with where to go. */
export function find(turn: Turn): Result {
  const { verdict, hits, theme } = turn.world.knowledge.search.search(turn.text, turn.state.locale);
  const [best] = hits;
  if (theme) return say(turn, declineDraft(turn, theme));
  if (verdict === 'sure' && best) return answer(turn, best.id);
  if (verdict === 'close' && best)
    return likelyLocal(turn, best) ?? say(turn, suggestions(turn, hits.slice(0, MOST_SUGGESTIONS)));
  return notUnderstood(turn);
}

/** Answers with an entry, and remembers it as the topic. An unknown id (an old button) is not understood. */
export function answer(turn: Turn, id: string): Result {
  const entry = turn.world.knowledge.entries.get(id);
  if (!entry) return notUnderstood(turn);
  if (id === DESK_ENTRY) return deskAnswer(turn);
  const local = LOCAL_ENTRIES.has(id) ? localAnswer(turn, entry) : undefined;
  if (local) return local;
  return say(turn, answerDraft(turn, entry), { topic: { entry: id, turns: TOPIC_TURNS } });
}

/** The long answer of an entry. */
export function answerMore(turn: Turn, entry: Entry): Result {
  return say(turn, answerDraft(turn, entry, 'meer'), { topic: { entry: entry.id, turns: TOPIC_TURNS } });
}

function deskAnswer(turn: Turn): Result {
  const draft = turn.state.place ? contactDraft(turn, { place: turn.state.place }) : askPlace(turn, {});
  const patch = turn.state.place ? {} : { asksPlace: {} };
  return say(
    turn,
    { ...draft, ids: [DESK_ENTRY, ...draft.ids] },
    { ...patch, topic: { entry: DESK_ENTRY, turns: TOPIC_TURNS } },
  );
}

/** A place in the question speaks for the desk there, when that is likelier than everything else together. */
function likelyLocal(turn: Turn, { id, confidence }: Hit): Result | undefined {
  const entry = LOCAL_ENTRIES.has(id) && confidence > LIKELIER ? turn.world.knowledge.entries.get(id) : undefined;
  return entry && localAnswer(turn, entry);
}

/** The desks of this kind at the place that the question names, if it names one. */
function localAnswer(turn: Turn, entry: Entry): Result | undefined {
  const match = findPlaceIn(turn.world.knowledge.places, turn.text);
  if (match.is !== 'place') return undefined;
  const draft = contactDraft(turn, { place: match.place, purpose: entry.leadsTo?.desk });
  const topic = { entry: entry.id, turns: TOPIC_TURNS };
  return say(turn, { ...draft, ids: [entry.id, ...draft.ids] }, { place: match.place, topic });
}

function suggestions(turn: Turn, hits: readonly Hit[]): Draft {
  const speak = speakFor(turn);
  const { locale } = turn.state;
  const entries = hits.flatMap(({ id }) => turn.world.knowledge.entries.get(id) ?? []);
  const questions: Block = { is: 'list', numbered: true, items: entries.map(({ question }) => question[locale]) };
  const offers = entries.map(
    ({ id, label }): Offer => ({ id, label: label[locale], deed: { do: 'answer', entry: id } }),
  );
  return {
    kind: 'suggestions',
    ids: entries.map(({ id }) => id),
    blocks: [text(speak('talk:suggest.intro')), questions, text(speak('talk:suggest.none'))],
    offers,
  };
}

/** The first time explains what can be asked; the second time in a row offers a person. */
function notUnderstood(turn: Turn): Result {
  const misses = turn.state.misses + 1;
  if (misses < 2) return say(turn, declineDraft(turn, 'unknown'), { misses });
  const { offers, blocks } = askPlace(turn, {});
  const twice = text(speakFor(turn)('talk:decline.twice'));
  const draft: Draft = {
    kind: 'decline',
    ids: ['unknown', 'person'],
    blocks: [twice, ...blocks.slice(1)],
    ...(offers && { offers }),
  };
  return say(turn, draft, { misses, asksPlace: {} });
}
