import { toActivity } from '../../../bot/replies/activity';
import type { Reply } from '../../../dialogs/say';

const ADDRESS = 'https://assistent.test';

const outcome: Reply = {
  kind: 'outcome',
  ids: ['mbo'],
  locale: 'nl',
  blocks: [
    { is: 'text', text: 'Deze route past bij wat je vertelt:' },
    { is: 'heading', text: '1. Vmbo, dan mbo' },
    { is: 'facts', facts: [{ name: 'Hoe lang', text: 'Drie jaar.' }] },
    { is: 'map', route: 'mbo', stations: ['Vmbo', 'Mbo-4', 'Werk <of> hbo'] },
    { is: 'page', label: 'Bewaar mijn plan', path: '/plan?taal=nl#1/gids/abc/2026-11-24/stage=vmbo' },
  ],
  choices: [
    { id: 'plan', label: 'Bewaar mijn plan' },
    { id: 'opnieuw', label: 'Opnieuw' },
  ],
};

const onWeb = toActivity(outcome, { channelId: 'directline', address: ADDRESS });
const inTeams = toActivity(outcome, { channelId: 'msteams', address: ADDRESS });
const cardOf = (activity: typeof onWeb) => activity.attachments?.[0]?.content;

const TEXT = [
  'Deze route past bij wat je vertelt:',
  '**1\\. Vmbo, dan mbo**',
  '- **Hoe lang:** Drie jaar.',
  'Vmbo (je bent hier) → Mbo-4 → Werk \\<of\\> hbo',
  '[Bewaar mijn plan](https://assistent.test/plan?taal=nl#1/gids/abc/2026-11-24/stage=vmbo)',
].join('\n\n');

test('every channel gets the text, which says all that the card says', () => {
  expect(onWeb.text).toBe(TEXT);
  expect(inTeams.text).toBe(TEXT);
});

test('on the web the card says the same as the text, with the map as a picture that has words', () => {
  const { body, actions, version } = cardOf(onWeb);
  expect(version).toBe('1.5');
  expect(body.map(({ type, text }: { type: string; text?: string }) => text ?? type)).toEqual([
    'Deze route past bij wat je vertelt:',
    '1\\. Vmbo, dan mbo',
    '- **Hoe lang:** Drie jaar.',
    'Image',
  ]);
  expect(body[3].altText).toBe('Kaart van de route. Je bent hier: Vmbo. Daarna: Mbo-4, Werk <of> hbo.');
  expect(actions).toEqual([
    {
      type: 'Action.OpenUrl',
      title: 'Bewaar mijn plan',
      url: `${ADDRESS}/plan?taal=nl#1/gids/abc/2026-11-24/stage=vmbo`,
    },
  ]);
});

test('the picture is a drawing with nothing in it that runs or loads', () => {
  const svg = Buffer.from(cardOf(onWeb).body[3].url.split(',')[1], 'base64').toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('Werk &lt;of&gt; hbo');
  expect(svg).not.toMatch(/<script|href|on\w+=|url\(http/);
});

test('in Teams the card stands below the text and repeats nothing but the way', () => {
  expect(inTeams.attachments).toHaveLength(1);
  expect(JSON.stringify(cardOf(inTeams))).not.toContain('Drie jaar');
  expect(cardOf(inTeams).body[0].items.map(({ text }: { text: string }) => text)).toEqual([
    '● Vmbo (je bent hier)',
    '○ Mbo-4',
    '○ Werk \\<of\\> hbo',
  ]);
});

test('in Teams a tap says the label of the choice, as on the web', () => {
  expect(cardOf(inTeams).body[1].actions.map(({ data }: { data: object }) => data)).toEqual(
    outcome.choices.map(({ id, label }) => ({ choice: label, id, mark: 'mbo' })),
  );
});

test('where our own address is not known, a page is named and not linked', () => {
  const activity = toActivity(outcome, { channelId: 'directline' });
  expect(activity.text).toMatch(/\n\nBewaar mijn plan$/);
  expect(cardOf(activity).actions).toEqual([]);
});

test('a comparison is a table on the web and a list in Teams', () => {
  const rows = [['Kosten', 'geen', 'cursusgeld']];
  const compared: Reply = {
    ...outcome,
    blocks: [{ is: 'table', head: ['Wat', 'Bol', 'Bbl'], rows }],
    choices: [],
  };
  expect(toActivity(compared, { channelId: 'directline' }).text).toBe(
    '| Wat | Bol | Bbl |\n| --- | --- | --- |\n| **Kosten** | geen | cursusgeld |',
  );
  expect(toActivity(compared, { channelId: 'msteams' }).text).toBe('**Kosten**\n\n- Bol: geen\n- Bbl: cursusgeld');
});
