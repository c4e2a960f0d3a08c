import { type Activity, TestAdapter } from 'botbuilder';
import { fitting, shortened } from '../../../bot/replies/fitting';

const SENTENCE = 'Je leert en werkt tegelijk, en dat duurt drie jaar. ';
const ADDRESS = 'https://assistent.example.nl';

interface Channel {
  channelId?: string;
  refuses?: (text: string) => boolean;
}

/** Sends one activity through; `refuses` says which ones the channel finds too large. */
async function sent(activity: Partial<Activity>, { channelId = 'msteams', refuses = () => false }: Channel = {}) {
  const arrived: Partial<Activity>[] = [];
  const adapter = new TestAdapter(async (context) => void (await context.sendActivity(activity)), { channelId });
  adapter.use(fitting(() => ADDRESS));
  const take = adapter.sendActivities.bind(adapter);
  adapter.sendActivities = async (context, activities) => {
    if (activities.some(({ text = '' }) => refuses(text))) throw Object.assign(new Error('large'), { statusCode: 413 });
    arrived.push(...activities);
    return take(context, activities);
  };
  await adapter.send('hoi');
  return arrived[0];
}

const long = (times: number): Partial<Activity> => ({
  ...{ type: 'message', text: SENTENCE.repeat(times), speak: SENTENCE, locale: 'nl-NL', textFormat: 'markdown' },
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
});

test('row 25: a message over 80 kB goes to Teams as whole sentences, and where to read on', async () => {
  const message = await sent(long(1_700));
  expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(20_000);
  expect(message?.text).toMatch(/drie jaar\.\n\nDit antwoord is te lang .+ https:\/\/assistent\.example\.nl$/);
  expect(message?.attachments).toBeUndefined();
});

test('row 25: one that fits goes as it is, also the largest on a channel without a limit', async () => {
  expect(await sent(long(100))).toMatchObject(long(100));
  expect(await sent(long(1_700), { channelId: 'directline' })).toMatchObject(long(1_700));
});

test('row 25: one that a channel finds too large is sent again, shorter; nothing is thrown', async () => {
  const refuses = (text: string): boolean => text.length > 9_000;
  const message = await sent(long(400), { channelId: 'webchat', refuses });
  expect(message?.text).toContain('Dit antwoord is te lang');
});

test('row 25: what is too large in any form fails as every refusal does, after one more attempt', async () => {
  let attempts = 0;
  const refuses = (): boolean => ++attempts > 0;
  await expect(sent(long(1), { refuses })).rejects.toThrow('large');
  expect(attempts).toBe(2);
});

test.each([
  ['one endless sentence', 'a'.repeat(100_000)],
  ['letters of four bytes', '🎓'.repeat(30_000)],
  ['letters of three bytes', '学'.repeat(30_000)],
])('row 25: %s is cut between letters', (_what, text) => {
  const cut = shortened({ text, locale: 'en-GB' }, undefined).text ?? '';
  expect(cut).not.toContain('\uFFFD');
  expect(cut).toMatch(/…\n\nThis answer is too long for this chat\. Ask about/);
  expect(Buffer.byteLength(cut)).toBeLessThan(9_000);
});
