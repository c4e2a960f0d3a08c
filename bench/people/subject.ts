import { join } from 'node:path';
import { ourKnowledge } from '../../bot/knowledge';
import { projectRoot } from '../../bot/root';
import { inProcess, type Shown } from '../../bot/terminal/conversation';
import { type Script, scripts } from '../../test/conversations/script';
import { median } from '../report/figures';
import type { Column, Row } from '../report/table';
import type { Subject } from '../subject';

const COLUMNS: Column[] = [
  { name: 'people', unit: 'transcripts', better: 'higher', digits: 0 },
  { name: 'turns', unit: 'median', better: 'lower', digits: 0 },
  { name: 'turns', unit: 'most', better: 'lower', digits: 0 },
  { name: 'reading', unit: 's, median', better: 'lower', digits: 0 },
  { name: 'reading', unit: 's, most', better: 'lower', digits: 0 },
];

const WORDS_A_MINUTE = 200;
/** What somebody came for, by the kind of message that gives it. */
const GOALS = { outcome: 'a route (guide)', contact: 'a desk', answer: 'an answer' } as const;

interface Journey {
  goal: keyof typeof GOALS;
  turns: number;
  /** Of everything shown after the first sentence, buttons included. */
  words: number;
}

export const people: Subject = {
  title: 'From the first sentence to what somebody came for, over all transcripts',
  measure: async () => {
    const open = await inProcess(ourKnowledge());
    const journeys: Journey[] = [];
    for (const script of scripts(join(projectRoot(), 'test', 'conversations'))) {
      const { say } = await open(script.locale);
      const journey = await follow(script, say);
      if (journey) journeys.push(journey);
    }
    const goals = Object.keys(GOALS) as (keyof typeof GOALS)[];
    return { columns: COLUMNS, rows: goals.map((goal) => rowOf(goal, journeys)) };
  },
};

/** Undefined for a transcript that reaches none of the goals: it is about something else. */
async function follow(
  { steps }: Script,
  say: (text: string) => Promise<Shown | undefined>,
): Promise<Journey | undefined> {
  let words = 0;
  let isGuided = false;
  for (const [at, { said }] of steps.entries()) {
    const shown = await say(said);
    words += wordsIn(shown);
    isGuided ||= shown?.kind === 'question';
    const goal = goalOf(shown, isGuided);
    if (goal) return { goal, turns: at + 1, words };
  }
  return undefined;
}

/** Once a guide was begun only its outcome is the goal: an answer on the way is a side question. */
function goalOf(shown: Shown | undefined, isGuided: boolean): Journey['goal'] | undefined {
  if (!shown || !(shown.kind in GOALS) || (isGuided && shown.kind !== 'outcome')) return undefined;
  return shown.kind as Journey['goal'];
}

const wordsIn = (shown: Shown | undefined): number =>
  [shown?.text ?? '', ...(shown?.choices ?? []).map(({ label }) => label)].join(' ').split(/\s+/).filter(Boolean)
    .length;

function rowOf(goal: keyof typeof GOALS, all: readonly Journey[]): Row {
  const journeys = all.filter((journey) => journey.goal === goal);
  const turns = journeys.map((journey) => journey.turns);
  const seconds = journeys.map(({ words }) => (60 * words) / WORDS_A_MINUTE);
  return {
    name: GOALS[goal],
    values: [journeys.length, median(turns), Math.max(...turns), median(seconds), Math.max(...seconds)],
  };
}
