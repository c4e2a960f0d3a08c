import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weekOf } from '../../../bot/insight/week';
import { commandIn } from '../../../dialogs/commands';
import { speakerOf } from '../../../locales';
import { type Script, scripts } from '../../conversations/script';
import type { Got, Talking } from './talk';

/** What the script itself counted, a week: only from what a person said, saw and tapped. */
export type Counted = Record<string, Record<string, number>>;

/** Names, numbers and addresses that people put into what they ask. */
export const PRIVATE = [
  'Kees',
  'Jansen',
  'Fatima',
  'Mohammed',
  'Kerkstraat',
  '06-12345678',
  '2901',
  'sanne@example.nl',
];
const AROUND = [
  (words: string) => `ik ben Kees Jansen, ${words}`,
  (words: string) => `${words} groetjes Fatima`,
  (words: string) => `Mohammed hier van de Kerkstraat, ${words}`,
  (words: string) => `${words} ik woon in 2901`,
  (words: string) => `${words} bel me op 06-12345678`,
  (words: string) => `${words} mail sanne@example.nl`,
];
const LOST = [
  'kunnen jullie vliegtuigen schilderen met gouden lampen',
  'mogen honden en katten mee naar het zwembad in de vakantie',
  'verkoopt de winkel ook goedkope fietsen en brommers',
];
const REASONS = ['other', 'difficult', 'little', 'wrong'] as const;
const say = { nl: speakerOf('nl'), en: speakerOf('en') };

/** A fortnight of conversations from a seed; the same seed is the same fortnight. */
export async function simulate(
  talk: Talking,
  { seed, conversations }: { seed: number; conversations: number },
): Promise<Counted> {
  const person = new Person(talk, randomBy(seed));
  for (let at = 0; at < conversations; at++) {
    await person.converse();
    talk.clock.now += Math.floor((14 * 24 * 3600 * 1000) / conversations);
    if (at % 50 === 0) await talk.insight.tick();
  }
  await talk.insight.close();
  return person.counted;
}

class Person {
  readonly counted: Counted = {};
  private readonly questions = questionsOf();
  private readonly played = scripts().filter(isPlain);

  constructor(
    private readonly talk: Talking,
    private readonly random: () => number,
  ) {}

  async converse(): Promise<void> {
    const dice = this.random();
    if (dice < 0.55) await this.ask(this.pick(this.questions));
    else if (dice < 0.75) await this.walk();
    else if (dice < 0.9) await this.ask({ locale: 'nl', question: this.pick(LOST) });
    else await this.play(this.pick(this.played));
  }

  private async begin(locale: 'nl' | 'en') {
    const talk = await this.talk.begin(locale === 'nl' ? 'nl-NL' : 'en-GB');
    this.count('conversations');
    return async (words: string): Promise<Got> => this.saw(await talk(words));
  }

  private saw(got: Got): Got {
    if (got.kind === 'answer') this.count('answers');
    if (got.kind === 'suggestions') this.count('suggestions');
    if (got.kind === 'decline') this.count('declined');
    if (got.kind === 'outcome') this.count('outcomes');
    return got;
  }

  private async ask({ locale, question }: Question): Promise<void> {
    const tell = await this.begin(locale);
    const spelled = this.random() < 0.3 ? this.misspelt(question) : question;
    const got = await tell(this.random() < 0.2 ? this.pick(AROUND)(spelled) : spelled);
    if (got.kind === 'suggestions' && this.random() < 0.5) await tell('1');
    if (got.kind === 'answer') await this.tellWhetherItHelped(got, { locale, tell });
    if (got.kind === 'answer' && this.random() < 0.3) this.follow();
  }

  private async tellWhetherItHelped(
    got: Got,
    { locale, tell }: { locale: 'nl' | 'en'; tell: (words: string) => Promise<Got> },
  ) {
    const [yes, no] = [say[locale]('talk:helped.yes'), say[locale]('talk:helped.no')];
    if (!got.labels.includes(yes) || this.random() < 0.4) return;
    const helped = this.random() < 0.7;
    await tell(helped ? yes : no);
    this.count(helped ? 'helped' : 'notHelped');
    if (!helped && this.random() < 0.5) await tell(say[locale](`talk:helped.reason.${this.pick(REASONS)}`));
  }

  private async walk(): Promise<void> {
    const tell = await this.begin('nl');
    let got = await tell(say.nl('talk:start.learn'));
    this.count('started');
    while (got.kind === 'question') {
      this.count(`asked ${got.ids[0]}`);
      if (this.random() < 0.15) return this.count(`left ${got.ids[0]}`);
      got = await tell(this.pick(got.labels));
    }
  }

  private async play({ locale, steps }: Script): Promise<void> {
    const tell = await this.begin(locale.startsWith('en') ? 'en' : 'nl');
    for (const { said } of steps) await tell(said);
  }

  private follow(): void {
    this.talk.insight.followed('0a1b2c3d4e');
    this.count('followed');
  }

  private count(what: string): void {
    const week = weekOf(this.talk.clock.now);
    const counts = this.counted[week] ?? {};
    counts[what] = (counts[what] ?? 0) + 1;
    this.counted[week] = counts;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  /** One letter dropped, or two that changed places. */
  private misspelt(words: string): string {
    const at = 1 + Math.floor(this.random() * (words.length - 2));
    const swapped = words.slice(0, at) + (words[at + 1] ?? '') + (words[at] ?? '') + words.slice(at + 2);
    return this.random() < 0.5 ? words.slice(0, at) + words.slice(at + 1) : swapped;
  }
}

interface Question {
  locale: 'nl' | 'en';
  question: string;
}

function questionsOf(): Question[] {
  const rows = readFileSync(join(__dirname, '../../questions/dev.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [, locale, question = ''] = row.split('\t');
    return { locale: locale === 'en' ? 'en' : 'nl', question };
  });
}

/** Transcripts of questions and answers: guides are walked by the script itself, and what is said again is no new answer. */
function isPlain({ steps }: Script): boolean {
  const expected = steps.flatMap((step) => step.expected).join(' ');
  const orders = steps.some(({ said }) => commandIn(said) !== undefined);
  return !orders && steps.length > 0 && !/\((?:question|outcome|crisis|command|contact)/.test(expected);
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every question as it was asked, to look for in what is kept. */
export const sentences = (): string[] => [...questionsOf().map(({ question }) => question), ...LOST];
