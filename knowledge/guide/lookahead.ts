import type { Answers } from './answers';
import { holds } from './condition';
import type { Choice, Guide, Question } from './schema';
import { isEnded, keyOf, verdictOf } from './verdict';

/** What follows from some answers: two nodes with one key lead to the same outcomes, whatever is answered next. */
interface Node {
  key: number;
  asks?: Question;
}

/** How far a look ahead has come: the next question to answer, by its place, and the answers up to there. */
interface Place {
  at: number;
  known: Answers;
}

/** One look ahead. `keys` numbers everything that it met, so that the same gets the same number. */
interface Look {
  guide: Guide;
  today: string;
  keys: Map<string, number>;
}

/**
 * The first question whose answer can still change the outcome, or none.
 *
 * It builds the decision diagram of the questions that are left: a question of which all choices lead to the
 * same node is no question. The answers must be applicable.
 */
export function nextQuestion(guide: Guide, answers: Answers, today: string): Question | undefined {
  const look: Look = { guide, today, keys: new Map() };
  const place = firstOpen(look, { at: 0, known: answers });
  const question = guide.questions[place.at];
  if (!question) return undefined;
  const nodes: Node[] = [];
  for (const next of placesAfter(look, place, question)) {
    nodes.push(nodeAt(look, next));
    if (differ(nodes)) return question;
  }
  return nodes[0]?.asks;
}

function nodeAt(look: Look, place: Place): Node {
  const question = look.guide.questions[place.at];
  if (!question)
    return { key: keyFor(look, keyOf(verdictOf(look.guide, { answers: place.known, today: look.today }))) };
  const nodes = placesAfter(look, place, question).map((next) => nodeAt(look, next));
  const [first] = nodes;
  if (first && !differ(nodes)) return first;
  return { key: keyFor(look, `${question.id} ${nodes.map(({ key }) => key).join(' ')}`), asks: question };
}

function placesAfter(look: Look, { at, known }: Place, question: Question): Place[] {
  return offered(question, known).map(({ id }) =>
    firstOpen(look, { at: at + 1, known: { ...known, [question.id]: id } }),
  );
}

/** Passes over what is answered or does not apply; an answer to a question that does not apply is left out. */
function firstOpen({ guide, today }: Look, from: Place): Place {
  const known: Record<string, string> = { ...from.known };
  const facts = { answers: known, today };
  for (let at = from.at; at < guide.questions.length; at++) {
    const question = guide.questions[at];
    if (!question) break;
    if (!holds(question.only, facts)) delete known[question.id];
    else if (known[question.id] === undefined && !isEnded(guide, facts)) return { at, known };
  }
  return { at: guide.questions.length, known };
}

function keyFor({ keys }: Look, description: string): number {
  const known = keys.get(description) ?? keys.size;
  keys.set(description, known);
  return known;
}

function differ(nodes: readonly Node[]): boolean {
  return nodes.some(({ key }) => key !== nodes[0]?.key);
}

/** The choices of a question for someone with these answers. */
export function offered(question: Question, answers: Answers): Choice[] {
  return question.choices.filter(({ only }) => holds(only, { answers, today: '' }));
}
