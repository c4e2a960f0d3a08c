import type { Activity } from 'botbuilder';
import { toActivity } from '../../../bot/replies/activity';
import { readable } from '../../../bot/replies/readable';
import type { Block, Reply } from '../../../dialogs/say';
import { startTeams, type Teams, tapOn } from '../teams/teams';

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<div style="position:fixed">x</div>',
  '[klik](javascript:alert(1))',
  '![x](data:text/html,x)',
  '[x](http://evil.example)',
  '<at>Iedereen</at> kom eens',
  '**vet** `code` ~~weg~~ # kop',
];
const TEMPLATES = ['{{name}} {{question}}', '$t(talk:welcome.who)', '<b>Noor</b> & Co', '{{- name}} %s $1 &lt;'];
/** What turns a text around or hides in it. */
const UNSEEN = ['links\u202erechts', 'on\u200bzicht\u200bbaar'];

/** Markup that a page or Teams would act on. */
const ACTIVE = /(?<!\\)<[a-z/]|(?<!\\)\]\(|(?<!\\)`/i;

describe('what a person typed, shown back and sent on', () => {
  let teams: Teams;
  beforeAll(async () => {
    teams = await startTeams({ EXPERT_CHANNEL: '19:experts@thread.tacv2' });
  });
  afterAll(() => teams.close());

  let people = 0;
  /** The preview that a person gets of a question, and the post that people read once it is sent. */
  async function echoed(said: string): Promise<{ preview: string; post: string }> {
    const conversation = { id: `a:${++people}`, conversationType: 'personal', isGroup: false, name: '' };
    await teams.post({ conversation, text: 'vraag een mens' });
    const [shown] = await teams.post({ conversation, text: said });
    await teams.post({ conversation, ...tapOn(shown as Activity, 'Verstuur') });
    const post = teams.calls.filter(({ path }) => path === '/v3/conversations').at(-1);
    return { preview: shown?.text ?? '', post: post?.activity.text ?? '' };
  }

  test.each([...PAYLOADS, ...UNSEEN])('row 34: %j is text and nothing else', async (payload) => {
    for (const text of Object.values(await echoed(`Mag dit: ${payload} ?`))) {
      expect(readable(text)).toContain(payload);
      expect(text).not.toMatch(ACTIVE);
    }
  });

  test.each(TEMPLATES)('row 35: %j comes back to the letter, once', async (payload) => {
    for (const text of Object.values(await echoed(`Mag dit: ${payload} ?`)))
      expect(readable(text).split(payload)).toHaveLength(2);
  });
});

describe('what stands in the knowledge', () => {
  const blocksWith = (text: string): Block[] => [
    { is: 'text', text },
    { is: 'heading', text },
    { is: 'list', items: [text] },
    { is: 'facts', facts: [{ name: text, text }] },
    { is: 'table', head: [text, text], rows: [[text, text]] },
    { is: 'map', route: 'x', stations: [text, text] },
    { is: 'link', label: text, url: 'javascript:alert(1)' },
    { is: 'sources', sources: [{ title: text, url: 'javascript:alert(1)', date: text }] },
  ];
  const shown = (text: string, channelId: string): string[] => {
    const reply: Reply = { kind: 'answer', ids: ['x'], locale: 'nl', blocks: blocksWith(text), choices: [] };
    const { text: words = '', attachments = [] } = toActivity(reply, { channelId });
    return [words, ...attachments.flatMap(({ content }) => textsIn(content))];
  };

  test.each(
    PAYLOADS,
  )('row 34: %j is text in every part of a message and its card, with no link of its own', (payload) => {
    for (const channelId of ['directline', 'msteams'])
      for (const text of shown(payload, channelId)) expect(text.replaceAll('javascript:', '')).not.toMatch(ACTIVE);
  });
});

/** Every text of a card that is read as Markdown. */
function textsIn(element: unknown): string[] {
  if (typeof element !== 'object' || element === null) return [];
  const own = Object(element).type === 'TextBlock' ? [String(Object(element).text)] : [];
  return [...own, ...Object.values(element).flatMap(textsIn)];
}
