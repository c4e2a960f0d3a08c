import { answerDraft, wordId } from './answer';
import type { Command } from './commands';
import { compare } from './compare';
import { contact, contactAt } from './contact';
import { askExpert, cancelExpert, offerExpert } from './expert';
import { answer, answerMore } from './find';
import { askAgain, changeList, openQuestion, questionDraft, startGuide, stepBack, takeAnswers } from './guide';
import { hearHelped, hearReason } from './helped';
import { languageChoice, speakIn } from './language';
import { savePlan } from './plan';
import { doNotRemind, remind } from './remind';
import type { Block } from './say';
import { simpler } from './simpler';
import { startOffers, welcomeDraft } from './start';
import { type Deed, freshState } from './state';
import { type Draft, type Result, say, speakFor, type Turn, text } from './turn';

/** Does what a tapped choice promised. A deed of an older version that no longer can be done gives undefined. */
export function perform(turn: Turn, deed: Deed): Result | undefined {
  if (deed.do === 'helped') return hearHelped(turn, deed);
  return deed.do === 'reason' ? hearReason(turn, deed) : act(turn, deed);
}

function act(turn: Turn, deed: Exclude<Deed, { do: 'helped' | 'reason' }>): Result | undefined {
  switch (deed.do) {
    case 'answer':
      return answer(turn, deed.entry);
    case 'more':
      return more(turn, deed.entry);
    case 'explain':
      return explain(turn, deed.term);
    case 'start':
      return startGuide(turn, deed.guide);
    case 'choose':
      return takeAnswers(turn, { [deed.question]: deed.choice });
    case 'change':
      return askAgain(turn, deed.question);
    case 'contact':
      return contact(turn, deed.purpose);
    case 'place':
      return contactAt(turn, deed.place, deed.purpose);
    case 'compare':
      return compare(turn, deed.routes);
    case 'outcome':
      return takeAnswers(turn, {});
    case 'speak':
      return speakOther(turn, deed.locale);
    case 'expert':
      return deed.send ? askExpert(turn) : cancelExpert(turn);
    case 'command':
      return obey(turn, deed.command);
  }
}

const OBEY: Record<Command, (turn: Turn) => Result | undefined> = {
  help: (turn) =>
    withOpenQuestion(turn, { kind: 'command', ids: ['help'], blocks: helpBlocks(turn), offers: startOffers(turn) }),
  back: (turn) => stepBack(turn) ?? withOpenQuestion(turn, plainCommand(turn, 'back', 'nothing-back')),
  restart,
  stop: (turn) =>
    say(
      turn,
      { ...plainCommand(turn, 'stop', 'stopped'), offers: startOffers(turn) },
      { guide: undefined, topic: undefined },
    ),
  language: languageChoice,
  dutch: (turn) => speakOther(turn, 'nl'),
  english: (turn) => speakOther(turn, 'en'),
  repeat,
  change: (turn) => changeList(turn) ?? withOpenQuestion(turn, plainCommand(turn, 'change', 'nothing-change')),
  plan: (turn) => savePlan(turn) ?? withOpenQuestion(turn, plainCommand(turn, 'plan', 'nothing-plan')),
  more: (turn) => more(turn, turn.state.topic?.entry),
  simpler: (turn) => simpler(turn) ?? withOpenQuestion(turn, plainCommand(turn, 'simpler', 'more-nothing')),
  person: (turn) => offerExpert(turn) ?? person(turn),
  remind: remind,
  'no-reminder': doNotRemind,
  learn: (turn) => startGuide(turn, 'techniek-leren'),
  teach: (turn) => startGuide(turn, 'techniek-lesgeven'),
  placement: (turn) => startGuide(turn, 'plek-vinden'),
  forget: (turn) => ({
    ...say(
      { ...turn, state: freshState(turn.state.locale) },
      { ...plainCommand(turn, 'forget', 'forgotten'), offers: startOffers(turn) },
    ),
    forget: true,
  }),
};

/** Carries out a command that was typed or tapped. */
export function obey(turn: Turn, command: Command): Result | undefined {
  return OBEY[command](turn);
}

function plainCommand(turn: Turn, id: string, key: string): Draft {
  return { kind: 'command', ids: [id], blocks: [text(speakFor(turn)(`talk:command.${key}`))] };
}

function helpBlocks(turn: Turn): Block[] {
  const speak = speakFor(turn);
  const items = ['answer', 'guide', 'desk'].map((key) => speak(`talk:help.${key}`));
  return [text(speak('talk:help.intro')), { is: 'list', items }, text(speak('talk:help.commands'))];
}

/** A command in the middle of a guide does not lose the question: it is asked again below the answer. */
function withOpenQuestion(turn: Turn, draft: Draft): Result {
  const question = openQuestion(turn);
  if (!question) return say(turn, draft);
  const again = questionDraft(turn, question, [speakFor(turn)('guide:again')]);
  return say(turn, {
    ...draft,
    ids: [...draft.ids, question.id],
    blocks: [...draft.blocks, ...again.blocks],
    ...(again.offers && { offers: again.offers }),
  });
}

/** Within a guide the same guide starts again, else the conversation does; the language and the place stay. */
function restart(turn: Turn): Result | undefined {
  const { guide, locale, localeSettled, place, helped } = turn.state;
  const state = { ...freshState(locale), localeSettled, place, helped };
  const again = guide && startGuide({ ...turn, state }, guide.id);
  return again ?? say({ ...turn, state }, { ...plainCommand(turn, 'restart', 'restarted'), offers: startOffers(turn) });
}

function repeat(turn: Turn): Result {
  const { last } = turn.state;
  return last ? { state: turn.state, reply: last } : say(turn, plainCommand(turn, 'repeat', 'nothing-repeat'));
}

function more(turn: Turn, id: string | undefined): Result {
  const entry = id === undefined ? undefined : turn.world.knowledge.entries.get(id);
  if (!entry) return withOpenQuestion(turn, plainCommand(turn, 'more', 'more-nothing'));
  return answerMore(turn, entry);
}

function explain(turn: Turn, id: string): Result | undefined {
  const term = turn.world.knowledge.terms.find((known) => known.id === id);
  return term && say(turn, { kind: 'answer', ids: [wordId(term)], blocks: [text(term.means[turn.state.locale])] });
}

/** A person at a desk; the question that was open can be taken up after it. */
function person(turn: Turn): Result | undefined {
  const result = contact(turn);
  const reply = result.reply && {
    ...result.reply,
    blocks: [text(speakFor(turn)('talk:command.person')), ...result.reply.blocks],
  };
  return { state: { ...result.state, last: reply }, reply };
}

/** Says the last thing again in the other language where that can be made anew; the place is not lost. */
function speakOther(turn: Turn, locale: Turn['state']['locale']): Result {
  const other = speakIn(turn, locale);
  const done = speakFor(other)('talk:command.language');
  const question = openQuestion(other);
  if (question) return say(other, { ...questionDraft(other, question, [done]), kind: 'question' });
  const topic = other.world.knowledge.entries.get(other.state.topic?.entry ?? '');
  if (topic) {
    const draft = answerDraft(other, topic);
    return say(other, { ...draft, blocks: [text(done), ...draft.blocks] });
  }
  const welcome = welcomeDraft(other);
  return say(other, { ...welcome, ids: ['language'], blocks: [text(done), ...welcome.blocks.slice(1)] });
}
