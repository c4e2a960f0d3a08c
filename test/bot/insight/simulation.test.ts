import type { Assets } from '../../../bot/channels/web/assets';
import { Judge } from '../../../bot/editor/draft/judge';
import { Saving } from '../../../bot/editor/draft/saving';
import { standingOf } from '../../../bot/editor/draft/standing';
import { openSessions } from '../../../bot/insight/door/sessions';
import { insightPage } from '../../../bot/insight/page/insight-page';
import { type Report, reportOf } from '../../../bot/insight/report';
import { projectRoot } from '../../../bot/root';
import { draftDesk } from '../editor/draft/draft-desk';
import { type Counted, PRIVATE, sentences, simulate } from './simulation';
import { contentOf, knowledge, type Talking, talking } from './talk';

jest.setTimeout(600_000);

const CONVERSATIONS = 2000;
const FIGURES = ['conversations', 'answers', 'outcomes', 'suggestions', 'declined', 'helped', 'notHelped', 'followed'];
let talk: Talking;
let counted: Counted;
let report: Report;

/** A fortnight of two whole weeks that ends on a Sunday evening. */
beforeAll(async () => {
  talk = await talking('2026-11-16T00:00:00+01:00');
  counted = await simulate(talk, { seed: 7, conversations: CONVERSATIONS });
  const instant = Date.parse('2026-11-29T23:00:00+01:00');
  const asking = { insight: talk.insight, knowledge: knowledge(), root: projectRoot(), instant, today: '2026-11-29' };
  report = await reportOf(asking);
});

test('the figures on the page are those that the script counted', () => {
  const assets = { path: (name: string) => `/assets/${name}` } as Assets;
  const page = insightPage({ report, knowledge: knowledge(), locale: 'nl', assets, today: '2026-11-29' });
  const shown = Object.fromEntries(
    [...page.matchAll(/<tr><th scope="row">(2026-W\d\d)<\/th>((?:<td>\d+<\/td>){8})<\/tr>/g)].map(
      ([, week, cells = '']) => {
        const numbers = [...cells.matchAll(/\d+/g)].map(Number);
        return [week, Object.fromEntries(FIGURES.map((name, at) => [name, numbers[at]]))];
      },
    ),
  );
  const weeks = Object.keys(counted);
  expect(weeks).toEqual(['2026-W47', '2026-W48']);
  for (const week of weeks)
    expect({ week, ...shown[week] }).toEqual({
      week,
      ...Object.fromEntries(FIGURES.map((name) => [name, counted[week]?.[name] ?? 0])),
    });
  for (const name of FIGURES) expect(counted['2026-W47']?.[name]).toBeGreaterThan(10);
  const all = weeks.reduce((sum, week) => sum + (counted[week]?.conversations ?? 0), 0);
  expect(all).toBe(CONVERSATIONS);
});

test('the way through the guide is the one that people went: begun, asked, left', () => {
  const funnel = report.funnels.find(({ guide }) => guide === 'techniek-leren');
  const total = (name: string): number => Object.values(counted).reduce((sum, week) => sum + (week[name] ?? 0), 0);
  expect(funnel?.started).toBe(total('started'));
  expect(funnel?.steps.length).toBeGreaterThan(3);
  for (const { question, asked, left } of funnel?.steps ?? [])
    expect([question, asked, left]).toEqual([question, total(`asked ${question}`), total(`left ${question}`)]);
});

test('the questions that found no answer are grouped, each with an entry to paste', () => {
  expect(report.unanswered.length).toBeGreaterThanOrEqual(3);
  expect(report.unanswered.every(({ conversations }) => conversations >= 3)).toBe(true);
  expect(report.unanswered.slice(0, 5).flatMap(({ words }) => words)).toContain('vliegtuigen');
});

test('no name, number, address or sentence of the fortnight is kept, also when an editor logs in and changes what was asked', async () => {
  const sessions = await openSessions(talk.store, () => talk.clock.now);
  const token = sessions.open({ name: 'Kees Jansen', email: 'sanne@example.nl' });
  expect(sessions.editorOf(token)?.name).toBe('Kees Jansen');
  await change(sentences().slice(0, 6));
  const kept = (await contentOf(talk.store, 'insight/')).toLowerCase();
  expect(kept.length).toBeGreaterThan(5000);
  for (const secret of PRIVATE)
    expect([secret, new RegExp(`\\b${secret.toLowerCase()}\\b`).test(kept)]).toEqual([secret, false]);
  for (const sentence of sentences())
    expect([sentence, kept.includes(sentence.toLowerCase())]).toEqual([sentence, false]);
});

/** An editor adds what people asked to the phrasings of an entry. */
async function change(asked: readonly string[]): Promise<void> {
  const desk = draftDesk();
  const judge = new Judge(desk.root);
  const { version = '' } = standingOf(desk.path('knowledge'), 'lassen-leren') ?? {};
  const draft = { id: 'lassen-leren', version, cells: { 'phrasings.nl': asked.join('\n') }, today: '2026-11-29' };
  const report = (error: unknown): void => {
    throw error;
  };
  const saving = new Saving({ root: desk.root, judge: async (told) => judge.judge(told), report });
  expect(await saving.save(draft, { name: 'Kees Jansen' })).toMatchObject({ is: 'file' });
  desk.clear();
}
