import { startTeams, type Teams } from './teams';

let teams: Teams;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.close());

const search = (value: string) =>
  teams.invoke('composeExtension/query', { commandId: 'search', parameters: [{ name: 'question', value }] });

const attachmentsIn = ({ body }: { body: unknown }) =>
  (body as { composeExtension: { attachments: { content: object; preview: { content: { title: string } } }[] } })
    .composeExtension.attachments;

test('a mentor who types "bbl" finds answers, each a card with its source and date', async () => {
  const answer = await search('wat is bbl');
  expect(answer.status).toBe(200);
  const [first] = attachmentsIn(answer);
  expect(JSON.stringify(first?.content)).toMatch(/Bron.*Gecontroleerd op/);
  expect(attachmentsIn(answer).length).toBeLessThanOrEqual(5);
  expect(
    attachmentsIn(answer)
      .map(({ preview }) => preview.content.title)
      .join(),
  ).toMatch(/bbl/i);
});

test.each(['', '   '])('before anything is typed (%j) there are answers to choose', async (words) => {
  expect(attachmentsIn(await search(words))).toHaveLength(5);
});

test('words that nobody knows find nothing, and say so by an empty list', async () => {
  expect(attachmentsIn(await search('qzxvw'))).toEqual([]);
});

test.each([
  ['techniek-leren', 'Welke route in de techniek past bij jou?'],
  ['techniek-lesgeven', 'Wil je lesgeven in de techniek?'],
])('the route check for %s is a card to post', async (guide, title) => {
  const answer = await teams.invoke('composeExtension/submitAction', { commandId: 'routecheck', data: { guide } });
  expect(attachmentsIn(answer)[0]?.preview.content.title).toBe(title);
});

test('a link to a plan is named without reading it; any other link is left alone', async () => {
  const ask = (url: string) => teams.invoke('composeExtension/queryLink', { url });
  const plan = await ask(`${teams.address}/plan?taal=nl#1/techniek-leren/abc/2026-11-24/stage=vmbo`);
  expect(attachmentsIn(plan)[0]?.preview.content.title).toBe('Mijn plan in de techniek');
  expect(attachmentsIn(await ask('https://elders.example/plan'))).toEqual([]);
  expect(attachmentsIn(await ask('geen adres'))).toEqual([]);
});

test.each([
  ['composeExtension/query', { parameters: 'bbl' }, 400],
  ['composeExtension/submitAction', { data: { guide: 'iets-anders' } }, 400],
  ['composeExtension/queryLink', {}, 400],
  ['task/fetch', {}, 501],
])('%s with %j is answered with %i', async (name, value, status) => {
  expect((await teams.invoke(name, value)).status).toBe(status);
});
