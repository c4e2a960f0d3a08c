import type { Activity } from 'botbuilder';
import { startTeams, type Teams } from '../teams/teams';

let teams: Teams;
beforeAll(async () => {
  teams = await startTeams();
});
afterAll(() => teams.close());

const QUESTION = { text: 'wat is bbl?' };
const isAnswer = ({ channelData }: Partial<Activity>): boolean => channelData?.techniekpact !== undefined;
const answers = (): number => teams.calls.filter(({ activity }) => isAnswer(activity)).length;

/** Gives the answers that were sent during it, and throws unless the status is 200. */
const post = async (activity: Partial<Activity>) => (await teams.post(activity)).filter(isAnswer);

const at = (id: string) => ({ conversation: { id, isGroup: false, name: '', conversationType: 'personal' } });

describe.each(['msteams', 'emulator', 'webchat'])('over POST /api/messages, on %s', (channelId) => {
  const around = (id: string) => ({ channelId, ...at(`${channelId}-${id}`) });

  test('row 14: the same activity later is answered with 200 and without words', async () => {
    const activity = { ...around('later'), ...QUESTION, id: 'one' };
    expect(await post(activity)).toHaveLength(1);
    expect(await post(activity)).toEqual([]);
  });

  test('row 15: the same activity twice at the same moment is answered once', async () => {
    const activity = { ...around('both'), ...QUESTION, id: 'one' };
    const before = answers();
    await Promise.all([post(activity), post(activity)]);
    expect(answers() - before).toBe(1);
  });

  test('row 16: a repetition with a new id and the client’s own id is answered once', async () => {
    const activity = { ...around('repeated'), ...QUESTION, channelData: { clientActivityID: 'abc' } };
    expect(await post({ ...activity, id: 'one' })).toHaveLength(1);
    expect(await post({ ...activity, id: 'two' })).toEqual([]);
  });

  test('row 17: who says "ja" twice is answered twice', async () => {
    for (const id of ['one', 'two'])
      expect(await post({ ...around('twice'), text: 'ja', id, channelData: {} })).toHaveLength(1);
  });
});
