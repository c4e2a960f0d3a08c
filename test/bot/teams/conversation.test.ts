import { BOT, inChannel, labelsOf, startTeams, type Teams, tapOn } from './teams';

let teams: Teams;
beforeEach(async () => {
  teams = await startTeams();
});
afterEach(() => teams.close());

const arrival = { type: 'conversationUpdate', membersAdded: [BOT], text: undefined };

describe('alone with a person', () => {
  test('row 33: installed twice over, it welcomes once, in the language of the person, with buttons', async () => {
    const english = { entities: [{ type: 'clientInfo', locale: 'en-US' }] };
    const [welcome] = await teams.post({ ...arrival, ...english });
    expect(welcome?.text).toContain('I am a computer');
    expect(labelsOf(welcome as never)).toHaveLength(4);
    expect(await teams.post({ type: 'installationUpdate', action: 'add', ...english })).toEqual([]);
  });

  test('removed and added again, it has forgotten everything and welcomes anew', async () => {
    await teams.post(arrival);
    expect(await teams.post({ type: 'installationUpdate', action: 'remove' })).toEqual([]);
    expect(await teams.post({ type: 'installationUpdate', action: 'add' })).toHaveLength(1);
  });

  test('an activity without a locale is answered in Dutch', async () => {
    const [answer] = await teams.post({ text: 'menu', entities: [] });
    expect(answer?.text).toContain('Dit kan ik voor je doen');
  });

  test('a tapped button answers, and its card then shows what was chosen and no buttons', async () => {
    const [question] = await teams.post({ text: 'leraar worden' });
    const [label = ''] = labelsOf(question as never);
    await teams.post(tapOn(question as never, label));
    const [change] = teams.calls.filter(({ method }) => method === 'PUT');
    expect(change?.path).toContain(question?.id);
    expect(change?.activity.text).toContain(`Gekozen: ${label}`);
    expect(change?.activity.attachments ?? []).toEqual([]);
  });

  test('the same card tapped twice: the second tap answers no other question', async () => {
    const [question] = await teams.post({ text: 'techniek leren' });
    const [label = ''] = labelsOf(question as never);
    const [next] = await teams.post(tapOn(question as never, label));
    const [again] = await teams.post(tapOn(question as never, label));
    expect(again?.text).toContain('Die knop hoort bij een eerder bericht');
    expect(again?.channelData.techniekpact.ids).toEqual(next?.channelData.techniekpact.ids);
    expect(labelsOf(again as never)).toEqual(labelsOf(next as never));
  });

  test('a button of a guide that has ended changes nothing; one of an answer still opens it', async () => {
    const [question] = await teams.post({ text: 'techniek leren' });
    const [answer] = await teams.post({ text: 'wat is het verschil tussen bol en bbl' });
    await teams.post({ text: 'stop' });
    const [label = ''] = labelsOf(question as never);
    const [stale] = await teams.post(tapOn(question as never, label));
    expect(stale?.channelData.techniekpact.kind).toBe('command');
    const related = answer?.channelData.techniekpact.choices.at(-2);
    const value = { choice: related.label, id: 'mbo-niveaus', mark: 'bol-of-bbl' };
    const [opened] = await teams.post({ text: related.label, value });
    expect(opened?.channelData.techniekpact).toMatchObject({ kind: 'answer', ids: ['mbo-niveaus'] });
  });

  test.each([
    ['of an unknown shape', { action: 'vote', option: 3 }],
    ['of an older version, with a label alone', { choice: 'help' }],
    ['that is not an object', 'niets'],
  ])('row 33: a card value %s gets a kind answer', async (_name, value) => {
    const [answer] = await teams.post({ value, text: undefined });
    expect(answer?.channelData.techniekpact.kind).toMatch(/decline|command/);
  });

  test.each([
    { type: 'messageUpdate', text: 'wat is bbl' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' as const }] },
    { type: 'messageDelete' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:iemand', name: 'Iemand' }] },
  ])('row 33: it keeps silent about $type', async (activity) => {
    expect(await teams.post(activity as never)).toEqual([]);
  });
});

describe('in a channel', () => {
  test('it says who it is when it is added to a team, and that it reads nothing else', async () => {
    const [welcome] = await teams.post({ ...inChannel(''), ...arrival });
    expect(welcome?.text).toContain('Ik lees alleen berichten waarin je mij noemt');
    expect(labelsOf(welcome as never)).toEqual([]);
  });

  test('row T1: it is silent until it is mentioned, then answers short in the same thread', async () => {
    expect(await teams.post(inChannel('wat is bbl', { mention: false }))).toEqual([]);
    const [answer] = await teams.post(inChannel('wat is het verschil tussen bol en bbl?'));
    expect(answer?.channelData.techniekpact).toMatchObject({ kind: 'answer', ids: ['bol-of-bbl'] });
    expect(answer?.conversation.id).toBe('19:klas@thread.tacv2;messageid=les');
    expect(labelsOf(answer as never)).toEqual([]);
  });

  test.each(['leraar worden', 'waar kan ik terecht in mijn regio'])('%s is for a chat of their own', async (text) => {
    const [answer] = await teams.post(inChannel(text));
    expect(answer?.channelData.techniekpact).toMatchObject({ kind: 'command', ids: ['private'] });
  });

  test('personal data is not repeated, and not asked about', async () => {
    const [answer] = await teams.post(inChannel('mijn nummer is 06 12345678, bel me'));
    expect(answer?.text).not.toContain('12345678');
  });

  test('row T1: the mention is no part of what was said, and a message without a text does no harm', async () => {
    const [mentioned] = await teams.post(inChannel('leraar worden'));
    const [plain] = await teams.post(inChannel('leraar worden', { from: 'anders' }));
    expect(mentioned?.text).toBe(plain?.text);
    expect(await teams.post({ ...inChannel('', { mention: false }), text: undefined })).toEqual([]);
    const [empty] = await teams.post({ ...inChannel(''), text: undefined });
    expect(empty?.channelData.techniekpact).toMatchObject({ kind: 'decline', ids: ['empty'] });
  });

  test('row T1: a mention without words asks for words', async () => {
    const [answer] = await teams.post(inChannel(''));
    expect(answer?.channelData.techniekpact).toMatchObject({ kind: 'decline', ids: ['empty'] });
  });

  test('twenty people at once each get their own answer, and nobody goes on with another’s', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `persoon${at}`);
    const asked = people.map((from, at) =>
      teams.post(inChannel(at % 2 ? 'wat is een pdg' : 'wat is het verschil tussen bol en bbl', { from })),
    );
    await Promise.all(asked);
    const ids = teams.calls.map(({ activity }) => activity.channelData?.techniekpact?.ids[0]);
    expect(ids.filter((id) => id === 'pdg')).toHaveLength(10);
    expect(ids.filter((id) => id === 'bol-of-bbl')).toHaveLength(10);
    const [other] = await teams.post(inChannel('vertel meer', { from: 'iemand anders' }));
    expect(other?.channelData.techniekpact.kind).toBe('command');
  });
});

test('row T2: an organisation that is not allowed is told so in private, and gets nothing else', async () => {
  await teams.close();
  teams = await startTeams({ ALLOWED_TENANTS: '00000000-1111-4222-8333-444444444444' });
  const [answer] = await teams.post({ text: 'wat is bbl' });
  expect(answer?.text).toContain('niet bedoeld voor jouw organisatie');
  expect(await teams.post(inChannel('wat is bbl'))).toEqual([]);
  expect(await teams.invoke('composeExtension/query', {})).toEqual({ status: 403, body: undefined });
});
