import { type Asked, advance, ask } from '../knowledge/guide/advance';
import { type Answers, answered, applicable } from '../knowledge/guide/answers';
import type { Guide } from '../knowledge/guide/schema';
import { outcomeDraft } from './outcome';
import type { GuideState, Offer } from './state';
import { type Draft, type Result, say, speakFor, type Turn, text } from './turn';
import { understood } from './understood';

/** Begins a guide with what the person already said; that is shown, and not asked again. */
export function startGuide(turn: Turn, id: string, heard: Answers = {}): Result | undefined {
  const guide = turn.world.knowledge.guides.get(id);
  if (!guide) return undefined;
  const answers = { ...heard, ...regionOf(turn) };
  const known = answered(guide, applicable(guide, answers));
  const intro = known.length > 0 ? understood(turn, known, answers) : speakFor(turn)('guide:started');
  return goOn(turn, { id, answers, asked: [], madeWith: guide.madeWith }, [intro]);
}

/** Where the person lives only shades an outcome: it is used when it was said. */
function regionOf({ state }: Turn): Answers {
  return state.place?.deelregio ? { region: state.place.deelregio } : {};
}

/** The running guide, if it still exists. */
export function runningGuide({ state, world }: Turn): { guide: Guide; progress: GuideState } | undefined {
  const guide = state.guide && world.knowledge.guides.get(state.guide.id);
  return guide && state.guide ? { guide, progress: state.guide } : undefined;
}

/** The question on screen, if a guide waits for an answer. */
export function openQuestion(turn: Turn): Asked | undefined {
  const running = runningGuide(turn);
  const question = running?.guide.questions.find(({ id }) => id === running.progress.open);
  return running && question && ask(question, running.progress.answers);
}

/** Takes answers (a tap, or what a sentence says) and goes on. What does not apply now is kept, and counts for nothing. */
export function takeAnswers(turn: Turn, given: Answers): Result | undefined {
  const running = runningGuide(turn);
  if (!running) return undefined;
  const { progress } = running;
  const asked = [...progress.asked.filter((id) => !(id in given)), ...Object.keys(given)];
  return goOn(turn, { ...progress, answers: { ...progress.answers, ...given }, asked });
}

/** Undoes the last answer and asks that question again; undefined at the start of a guide. */
export function stepBack(turn: Turn): Result | undefined {
  const running = runningGuide(turn);
  const last = running?.progress.asked.at(-1);
  if (!running || last === undefined) return undefined;
  const { [last]: _undone, ...kept } = running.progress.answers;
  const asked = running.progress.asked.slice(0, -1);
  return goOn(turn, { ...running.progress, answers: kept, asked });
}

/** Asks one earlier question again; every other answer is kept as long as it still applies. */
export function askAgain(turn: Turn, questionId: string): Result | undefined {
  const running = runningGuide(turn);
  const question = running?.guide.questions.find(({ id }) => id === questionId);
  if (!running || !question) return undefined;
  const { guide, progress } = running;
  return say(turn, questionDraft(turn, ask(question, progress.answers)), {
    guide: { ...progress, open: question.id, madeWith: guide.madeWith },
  });
}

/** Every answer so far, to tap the one that has to change. */
export function changeList(turn: Turn): Result | undefined {
  const running = runningGuide(turn);
  const given = running ? answered(running.guide, applicable(running.guide, running.progress.answers)) : [];
  if (given.length === 0) return undefined;
  const { locale } = turn.state;
  const offers = given.map(
    ({ question }): Offer => ({
      id: question.id,
      label: question.label[locale],
      deed: { do: 'change', question: question.id },
    }),
  );
  const items = given.map(({ question, choice }) => `${question.label[locale]}: ${choice.label[locale]}`);
  const blocks: Draft['blocks'] = [text(speakFor(turn)('talk:command.change')), { is: 'list', numbered: true, items }];
  return say(turn, { kind: 'command', ids: ['change'], blocks, offers });
}

/** A question as a message, with its choices to tap. */
export function questionDraft(turn: Turn, question: Asked, intro: readonly string[] = []): Draft {
  const { locale } = turn.state;
  return {
    kind: 'question',
    ids: [question.id],
    blocks: [...intro, question.text[locale]].map(text),
    offers: question.choices.map(
      ({ id, label }): Offer => ({
        id,
        label: label[locale],
        deed: { do: 'choose', question: question.id, choice: id },
      }),
    ),
  };
}

/** After a side question: its answer stands, and the open question returns with its choices, once. */
export function returningToQuestion(turn: Turn, result: Result): Result {
  const after = { ...turn, state: result.state };
  const question = openQuestion(after);
  if (!question || !result.reply || !['answer', 'decline', 'contact'].includes(result.reply.kind)) return result;
  const { kind, ids, blocks } = result.reply;
  const leadsBack = ids.at(-1) === question.id;
  if (leadsBack) return result;
  const again = questionDraft(after, question, [speakFor(turn)('guide:again')]);
  const draft = { ...again, kind, ids: [...ids, question.id], blocks: [...blocks, ...again.blocks] };
  return { ...result, ...say(after, draft, { misses: result.state.misses }) };
}

function goOn(turn: Turn, progress: GuideState, intro: string[] = []): Result {
  const guide = turn.world.knowledge.guides.get(progress.id);
  if (!guide) return lost(turn);
  const renewed = guide.madeWith !== progress.madeWith;
  const current = renewed ? renew(guide, progress) : progress;
  const lines = renewed ? [speakFor(turn)('talk:welcome.updated'), ...intro] : intro;
  const step = advance(guide, current.answers, turn.world.today);
  if (step.is === 'question') {
    return say(turn, questionDraft(turn, step.question, lines), { guide: { ...current, open: step.question.id } });
  }
  const draft = outcomeDraft(turn, { guide, answers: current.answers, outcome: step.outcome, intro: lines });
  return say(turn, draft, { guide: { ...current, open: undefined } });
}

function lost(turn: Turn): Result {
  const blocks = [text(speakFor(turn)('talk:welcome.lost'))];
  return say(turn, { kind: 'command', ids: ['lost'], blocks }, { guide: undefined });
}

/** The guide was edited while this conversation ran: what is still valid is kept. */
function renew(guide: Guide, progress: GuideState): GuideState {
  const answers = applicable(guide, progress.answers);
  return { ...progress, answers, asked: progress.asked.filter((id) => id in answers), madeWith: guide.madeWith };
}
