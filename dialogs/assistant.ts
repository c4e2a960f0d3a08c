import type { Asked } from '../knowledge/guide/advance';
import { answersFrom } from '../knowledge/guide/hear';
import { chosenOffer } from './choose';
import { commandIn } from './commands';
import { comparison } from './compare';
import { askPlaceAgain, hearPlace, placeStep } from './contact';
import { declineDraft } from './decline';
import { obey, perform } from './deeds';
import { underEmergency } from './emergency';
import { hearQuestion } from './expert';
import { find } from './find';
import { followUp } from './follow-up';
import { openQuestion, questionDraft, returningToQuestion, runningGuide, takeAnswers } from './guide';
import { askHelped } from './helped';
import { inPublic, publicWelcome } from './in-public';
import { hearLanguage } from './language';
import { safety } from './safety/step';
import { smallTalk } from './small-talk';
import { staleTap } from './stale';
import { welcomeDraft } from './start';
import type { State } from './state';
import { type Result, type Step, say, speakFor, type Turn } from './turn';
import { guidance } from './wish';
import { wordAsked } from './word';
import type { Event, World } from './world';

/** Longer messages are asked to be shorter; the search reads the first 500 characters of the rest. */
const LONGEST = 1000;

/** The order of a turn: the first step that has something to say, says it. The last always has. */
const STEPS: readonly Step[] = [
  safety,
  unreadable,
  command,
  choice,
  hearQuestion,
  comparison,
  smallTalk,
  openAnswer,
  place,
  followUp,
  word,
  guidance,
  knowledge,
];

/** One turn of the conversation: a pure function of the state, what happened, and the world. */
export function takeTurn(state: State, event: Event, world: World): Result {
  if (event.is === 'left') return { state, forget: true };
  return underEmergency(state, answered(state, event, world), world);
}

function answered(state: State, event: Exclude<Event, { is: 'left' }>, world: World): Result {
  if (event.is === 'arrived' && world.isPublic) return publicWelcome(event.locale, world);
  const result = privately(state, event, world);
  return world.isPublic ? inPublic(state, result, world) : askHelped(result, world);
}

function privately(state: State, event: Exclude<Event, { is: 'left' }>, world: World): Result {
  const silent: Turn = { state, text: '', world };
  if (event.is === 'arrived') return arrive(silent);
  if (event.is === 'attached') return returningToQuestion(silent, say(silent, declineDraft(silent, 'attachment')));
  const turn: Turn = { state: later(state), text: event.text.trim(), world };
  const stale = staleTap(turn, event);
  if (stale) return stale;
  for (const step of STEPS) {
    const result = step(turn);
    if (result) return result;
  }
  return { state };
}

/** What was spoken of fades from mind, a message at a time. */
function later(state: State): State {
  const { topic } = state;
  return topic ? { ...state, topic: topic.turns > 1 ? { ...topic, turns: topic.turns - 1 } : undefined } : state;
}

/** The welcome is said once; coming back to a conversation is silent. */
function arrive(turn: Turn): Result {
  return turn.state.last ? { state: turn.state } : say(turn, welcomeDraft(turn));
}

function unreadable(turn: Turn): Result | undefined {
  if (turn.text.length > LONGEST) return returningToQuestion(turn, say(turn, declineDraft(turn, 'too-long')));
  if (/[\p{L}\p{N}]/u.test(turn.text)) return undefined;
  return returningToQuestion(turn, say(turn, declineDraft(turn, 'empty')));
}

function command(turn: Turn): Result | undefined {
  const said = commandIn(turn.text);
  const result = said && obey(turn, said);
  return result && returningToQuestion(turn, result);
}

function choice(turn: Turn): Result | undefined {
  const offer = chosenOffer(turn.text, turn.state.offers);
  const result = offer && perform(turn, offer.deed);
  return result && returningToQuestion(turn, result);
}

/** An open question of a guide can be answered in one's own words: "ik heb mbo 4". */
function openAnswer(turn: Turn): Result | undefined {
  const question = openQuestion(turn);
  const running = runningGuide(turn);
  if (!question || !running) return undefined;
  const heard = answersFrom(running.guide, turn.world.knowledge.slotsFrom(turn.text, turn.state.locale));
  if (heard[question.id] === undefined) return undefined;
  return isQuestion(turn.text) ? undefined : takeAnswers(turn, heard);
}

const isQuestion = (words: string): boolean =>
  /\?\s*$|^(?:wat|hoe|waar|wie|wanneer|wnr|welke?|waarom|hvl|kan|mag|is|zijn|moet|what|how|where|who|when|which|why|can|do|does|is|are)\b/i.test(
    words,
  );

function place(turn: Turn): Result | undefined {
  const result = placeStep(turn);
  return result && returningToQuestion(turn, result);
}

/** A word in the middle of a guide is explained beside its open question. */
function word(turn: Turn): Result | undefined {
  const result = wordAsked(turn);
  return result && returningToQuestion(turn, result);
}

/** Looks the question up; what is not found while a question is open leads back to that question. */
function knowledge(turn: Turn): Result {
  const { turn: heard, add } = hearLanguage(hearPlace(turn));
  const found = find(heard);
  const missed = found.reply?.kind === 'decline' && found.reply.ids[0] === 'unknown';
  if (turn.state.asksPlace && (missed || found.reply?.kind === 'suggestions')) return add(askPlaceAgain(heard));
  const question = missed ? openQuestion(heard) : undefined;
  return add(question ? notTheQuestion(heard, question) : returningToQuestion(heard, found));
}

function notTheQuestion(turn: Turn, question: Asked): Result {
  const line = speakFor(turn)('talk:decline.not-the-question');
  return say(turn, questionDraft(turn, question, [line]), { misses: turn.state.misses + 1 });
}
