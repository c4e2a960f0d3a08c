import { kindOf, type Message, type Person } from './person';

/** Who listens waits for each answer; who polls says the next thing once this one is taken. `step` hears of every answer. */
export async function talk(
  person: Person,
  script: readonly string[],
  step: () => void = () => undefined,
): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const text of script) {
    const { answer } = await person.say(text);
    answers.push(answer.then(step));
    if (person.streaming) await answer;
  }
  await Promise.all(answers);
}

const repliesTo = (log: readonly Message[], id: string): Message[] =>
  log.filter((message) => message.replyToId === id && kindOf(message) !== undefined && kindOf(message) !== 'error');
const wordsOf = ({ text, channelData }: Message): string => JSON.stringify([text, channelData]);

/** What each thing that a person said was answered. */
export function answersIn(log: readonly Message[], { said }: Person): string[] {
  return said.map((id) => repliesTo(log, id).map(wordsOf).join());
}

/** A talk that is over: what was said is to be answered as it is while nothing goes wrong. */
export interface Told {
  person: Person;
  log: Message[];
  expected: readonly (string | undefined)[];
}

/** Each message answered once or twice with the right words, in order; everything heard, once. */
export function expectKept({ person, log, expected }: Told): void {
  const replies = person.said.map((id) => repliesTo(log, id));
  for (const [at, all] of replies.entries()) {
    expect([1, 2]).toContain(all.length);
    for (const reply of all) expect(wordsOf(reply)).toBe(expected[at]);
  }
  const firsts = replies.map(([first]) => log.findIndex(({ id }) => id === first?.id));
  expect(firsts).toEqual([...firsts].sort((one, other) => one - other));
  expect([...new Set(person.heard.all.map(({ id }) => id))]).toEqual(log.map(({ id }) => id));
}
