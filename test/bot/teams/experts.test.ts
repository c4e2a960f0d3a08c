import { presenceAt } from '../../../bot/channels/teams/experts/hours';
import { BOT, inChannel, labelsOf, startTeams, type Teams, THREAD, tapOn } from './teams';

let teams: Teams;
beforeEach(async () => {
  teams = await startTeams({ EXPERT_CHANNEL: '19:experts@thread.tacv2' });
});
afterEach(() => teams.close());

const inThread = (text: string) => ({
  ...inChannel(text, { from: 'expert' }),
  conversation: { id: THREAD, conversationType: 'channel', isGroup: true, name: '' },
});

/** Asks for a person and types the question; gives the preview. */
async function preview(question: string) {
  await teams.post({ text: 'vraag een mens' });
  const [shown] = await teams.post({ text: question });
  return shown as never;
}

test('a question goes to a person after a yes, exactly as shown, and the answer comes back', async () => {
  const shown = await preview('Mag ik met een Duits lasdiploma instructeur worden?');
  expect(shown).toMatchObject({ text: expect.stringContaining('Mag ik met een Duits lasdiploma') });
  expect(teams.calls.some(({ path }) => path === '/v3/conversations')).toBe(false);

  await teams.post(tapOn(shown, 'Verstuur'));
  const asked = teams.calls.find(({ path }) => path === '/v3/conversations');
  expect(asked?.activity.text).toContain('Mag ik met een Duits lasdiploma instructeur worden?');
  expect(JSON.stringify(asked?.activity)).not.toContain('Noor');

  const before = teams.calls.length;
  await teams.post(inThread('Dat kan. Laat je diploma eerst waarderen.'));
  const [answer, relayed] = teams.calls.slice(before);
  expect(answer?.path).toContain('a%3Anoor');
  expect(answer?.activity.text).toContain('Laat je diploma eerst waarderen');
  expect(relayed?.activity.text).toBe('Doorgestuurd.');
});

test('in the middle of a guide the question is sent as well, and the guide goes on', async () => {
  await teams.post({ text: 'techniek leren' });
  const sent = await teams.post(tapOn(await preview('Mag dat met een Duits diploma?'), 'Verstuur'));
  expect(sent.at(-1)?.text).toContain('Terug naar de vraag');
  const asked = teams.calls.find(({ path }) => path === '/v3/conversations');
  expect(asked?.activity.text).toContain('Mag dat met een Duits diploma?');
});

test('a no sends nothing', async () => {
  const shown = await preview('Mag dat?');
  const [answer] = await teams.post(tapOn(shown, 'Niet versturen'));
  expect(answer?.text).toContain('ik verstuur niets');
  expect(teams.calls.some(({ path }) => path === '/v3/conversations')).toBe(false);
});

test('who asks to be forgotten gets no answer any more', async () => {
  await teams.post(tapOn(await preview('Mag dat?'), 'Verstuur'));
  await teams.post({ text: 'wis mijn gegevens' });
  const before = teams.calls.length;
  await teams.post(inThread('Ja, dat mag.'));
  expect(teams.calls.slice(before).some(({ path }) => path.includes('noor'))).toBe(false);
});

test('a message in a thread that is nobody’s question is answered as any other', async () => {
  const [answer] = await teams.post(inChannel('wat is het verschil tussen bol en bbl?', { from: 'expert' }));
  expect(answer?.channelData.techniekpact.kind).toBe('answer');
});

test('in a channel a person is not offered: that is for a chat alone', async () => {
  const [answer] = await teams.post(inChannel('vraag een mens'));
  expect(labelsOf(answer as never)).toEqual([]);
});

test('without people behind it, a desk is named instead', async () => {
  await teams.close();
  teams = await startTeams();
  await teams.post({ type: 'conversationUpdate', membersAdded: [BOT] });
  const [answer] = await teams.post({ text: 'vraag een mens' });
  expect(answer?.channelData.techniekpact).toMatchObject({ kind: 'question', ids: ['place'] });
});

test.each([
  ['2026-11-24T10:00:00+01:00', true, '2026-11-25'],
  ['2026-11-24T08:59:00+01:00', false, '2026-11-24'],
  ['2026-11-24T17:00:00+01:00', false, '2026-11-25'],
  ['2026-11-27T18:00:00+01:00', false, '2026-11-30'],
  ['2026-11-28T12:00:00+01:00', false, '2026-11-30'],
  ['2026-12-24T18:00:00+01:00', false, '2026-12-28'],
  ['2027-04-26T20:00:00+02:00', false, '2027-04-28'],
])('at %s people are at work: %s, and again on %s', (instant, open, nextDay) => {
  expect(presenceAt(Date.parse(instant))).toEqual({ open, nextDay });
});
