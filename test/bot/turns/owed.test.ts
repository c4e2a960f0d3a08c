import { type Bot, createBot } from '../../../bot/bot';
import { createLog } from '../../../bot/log';
import { memoryStore } from '../../../bot/state/memory';
import type { Store } from '../../../bot/state/store';
import { knownOnce } from '../server/running';

let away = false;
let bot: Bot;
let conversationId: string;
/** Everything that was written down, as text. */
let written = '';

/** While it is away nothing that the bot says is written down. */
function store(): Store {
  const inner = memoryStore();
  const put: Store['put'] = async (key, value, etag) => {
    if (away && key.startsWith('directline/') && JSON.stringify(value).includes('"role":"bot"'))
      throw new Error('away');
    written += JSON.stringify(value);
    return inner.put(key, value, etag);
  };
  return new Proxy(inner, { get: (target, name: keyof Store) => (name === 'put' ? put : target[name].bind(target)) });
}

beforeEach(async () => {
  away = false;
  bot = await createBot({ store: store(), knowledge: knownOnce, now: () => 1_000, log: createLog('silent') });
  ({ conversationId } = await bot.directLine.startConversation('nl'));
  away = true;
  await expect(bot.directLine.say(conversationId, 'wat is bol?')).rejects.toThrow('did not handle');
  away = false;
});

/** Which message each reply of the bot answers, by the number of the message. */
const answered = (replies: readonly object[]): number[] =>
  replies.map((reply) => Number(String(Reflect.get(reply, 'replyToId')).split('|')[1]));

test('a reply that could not be sent comes before the next one, each as the answer to its own message', async () => {
  const { replies } = await bot.directLine.say(conversationId, 'herhaal');
  const [first, second, ...more] = answered(replies);
  expect(first).toBeLessThan(second ?? 0);
  expect(more).toEqual([]);
});

test('a reply that is sent outside a turn is the answer to its own message', async () => {
  written = '';
  await bot.resend(Number.POSITIVE_INFINITY);
  expect(written).toMatch(new RegExp(`"replyToId":"${conversationId}\\|\\d{7}"`));
});
