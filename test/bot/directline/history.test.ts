import { EmbeddedConversations } from '../../../bot/channels/directline/conversations';
import { createDirectLine, type DirectLine } from '../../../bot/channels/directline/direct-line';
import { Heads } from '../../../bot/channels/directline/heads';
import { Inbox } from '../../../bot/channels/directline/inbox';
import { memoryStore } from '../../../bot/state/memory';
import type { Store } from '../../../bot/state/store';

const HOUR = 60 * 60 * 1000;
let now: number;
let store: Store;
let delivered: { type: string; text?: string; id?: string }[];
let directLine: DirectLine;

const mask = (text: string) => text.replace(/\d{9}/g, '•••');

/** A process over the store; its bot answers "ok", and fails on "fail". */
async function process(): Promise<DirectLine> {
  const line: DirectLine = await createDirectLine({
    store,
    mask,
    clock: () => now,
    bot: { id: 'bot', name: 'Bot' },
    report: () => undefined,
    async deliver(activity) {
      delivered.push(activity);
      if (activity.text === 'fail') throw new Error('broken');
      await line.append(activity.conversation.id, { type: 'message', text: 'ok', replyToId: activity.id });
    },
  });
  return line;
}

beforeEach(async () => {
  now = Date.parse('2025-01-15T10:00:00Z');
  store = memoryStore();
  delivered = [];
  directLine = await process();
});

async function contents(prefix = ''): Promise<string> {
  const found: unknown[] = [];
  for await (const key of store.keys(prefix)) found.push([key, (await store.get(key))?.value]);
  return JSON.stringify(found);
}

const count = async (prefix: string) => JSON.parse(await contents(prefix)).length;

describe('a conversation without a network', () => {
  test('is greeted, and answers', async () => {
    const { conversationId, replies } = await directLine.startConversation('en-GB');
    expect(replies.map(({ text }) => text)).toEqual(['ok']);
    const said = await directLine.say(conversationId, 'hi');
    expect(said.replies).toEqual([
      expect.objectContaining({ text: 'ok', id: `${conversationId}|0000003`, replyToId: `${conversationId}|0000002` }),
    ]);
    expect(delivered).toEqual([
      expect.objectContaining({ type: 'conversationUpdate', locale: 'en-GB' }),
      expect.objectContaining({ type: 'message', text: 'hi' }),
    ]);
  });

  test('takes a tap', async () => {
    const { conversationId } = await directLine.startConversation();
    await directLine.say(conversationId, { type: 'message', text: 'Ja', value: { choice: 'ja' } });
    expect(delivered.at(-1)).toMatchObject({ text: 'Ja', value: { choice: 'ja' } });
  });

  test('says what is wrong', async () => {
    const { conversationId } = await directLine.startConversation();
    await expect(directLine.say('elsewhere', 'hi')).rejects.toThrow('Start one first');
    await expect(directLine.say(conversationId, { type: 'nonsense' })).rejects.toThrow('message, event or typing');
    await expect(directLine.say(conversationId, 'fail')).rejects.toThrow('did not handle');
  });
});

describe('what is kept', () => {
  test('is masked, wherever in the message it was; the bot gets it as it was said', async () => {
    const { conversationId } = await directLine.startConversation();
    const channelData = { clientActivityID: '123456782', postBack: 'bsn 123456782', list: [{ deep: '123456782' }] };
    await directLine.say(conversationId, {
      type: 'message',
      text: 'mijn bsn is 123456782',
      name: '123456782',
      value: { form: { bsn: '123456782' }, list: ['123456782', 7, null, true] },
      channelData,
      attachments: [{ contentType: 'text/plain', content: '123456782' }],
      entities: [{ type: 'x', text: '123456782' }],
    });
    const kept = await contents('directline/log/');
    expect(kept.replace('"clientActivityID":"123456782"', '')).not.toContain('123456782');
    expect(kept).toContain('mijn bsn is •••');
    expect(kept).toContain('"postBack":"bsn •••"');
    expect(kept).toContain('"clientActivityID":"123456782"');
    expect(delivered.at(-1)).toMatchObject({ text: 'mijn bsn is 123456782', value: { form: { bsn: '123456782' } } });
  });

  test('is the last 500 activities', async () => {
    const { conversationId } = await directLine.startConversation();
    for (let i = 0; i < 260; i++) await directLine.say(conversationId, `m${i}`);
    expect(await count('directline/log/')).toBe(500);
    const again = await process();
    const { replies } = await again.say(conversationId, 'after a restart');
    expect(replies.map(({ id }) => id)).toEqual([`${conversationId}|0000523`]);
    expect(await count('directline/log/')).toBe(500);
  });

  test('is kept while something is said within 24 hours, also over restarts', async () => {
    const { conversationId } = await directLine.startConversation();
    for (let day = 0; day < 3; day++) {
      now += 23 * HOUR;
      directLine = await process();
      expect(await directLine.sweep()).toBe(0);
      await directLine.say(conversationId, `day ${day}`);
    }
    expect(await count('directline/log/')).toBe(7);
  });

  test('row 32: is gone after 24 hours in which nothing was said, whoever looks', async () => {
    const { conversationId } = await directLine.startConversation();
    const { conversationId: other } = await directLine.startConversation();
    now += 24 * HOUR - 1;
    await directLine.say(other, 'still here');
    now += 1;
    await expect(directLine.say(conversationId, 'hi')).rejects.toThrow('no conversation');
    expect(await contents()).not.toContain(conversationId);
    expect(await contents()).toContain(other);
  });

  test('row 32: is gone by sweeping, also in a process that never had it in use', async () => {
    const { conversationId } = await directLine.startConversation();
    await directLine.startConversation();
    now += 24 * HOUR;
    const { conversationId: fresh } = await directLine.startConversation();
    expect(await (await process()).sweep()).toBe(2);
    expect(await contents()).not.toContain(conversationId);
    expect(await count('directline/log/')).toBe(1);
    expect(await contents()).toContain(fresh);
  });

  test('row 32: is gone at once when someone asks, and the conversation goes on where it was', async () => {
    const { conversationId } = await directLine.startConversation();
    await directLine.say(conversationId, 'secret');
    await directLine.forget(conversationId);
    expect(await count('directline/log/')).toBe(0);
    const appended = await directLine.append(conversationId, { type: 'message', text: 'forgotten' });
    expect(appended?.id).toBe(`${conversationId}|0000004`);
    await directLine.forget(conversationId);

    now += 23 * HOUR;
    const again = await process();
    const { replies } = await again.say(conversationId, 'hi');
    expect(replies[0]?.id).toBe(`${conversationId}|0000006`);
    expect(delivered.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(1);
  });

  test('is nothing of what comes when a conversation has just ended', async () => {
    const conversations = new EmbeddedConversations(store, () => now);
    const { conversation } = await conversations.findOrMake('c', 'dl_u');
    now += 24 * HOUR;
    expect(await conversations.find('c')).toBeUndefined();
    const late = conversation.append({ type: 'message', from: { id: 'dl_u' } });
    await expect(late).rejects.toThrow('not there any more');
    expect(await count('directline/log/c')).toBe(0);
  });

  test('stays when something is said in a conversation that was about to end', async () => {
    const conversations = new EmbeddedConversations(store, () => now);
    const { conversation } = await conversations.findOrMake('c', 'dl_u');
    now += 24 * HOUR;
    const found = conversations.find('c');
    await conversation.append({ type: 'message', from: { id: 'dl_u' } });
    expect(await found).toBe(conversation);
    expect(await count('directline/log/c')).toBe(1);
  });

  test('asking for what is not there to be forgotten is fine', async () => {
    await expect(directLine.forget('nobody')).resolves.toBeUndefined();
    expect(await directLine.append('nobody', { text: 'hi' })).toBeUndefined();
  });

  test('that is broken is passed over', async () => {
    const { conversationId } = await directLine.startConversation();
    await directLine.say(conversationId, 'hi');
    for (const [key, garbage] of [
      [`directline/log/${conversationId}/0000001`, 7],
      [`directline/log/${conversationId}/0000002`, null],
    ] as const)
      await store.put(key, garbage, (await store.get(key))?.etag);
    const again = await process();
    expect((await again.say(conversationId, 'still')).replies).toHaveLength(1);

    const head = `directline/conversation/${conversationId}`;
    await store.put(head, { version: 0 }, (await store.get(head))?.etag);
    const third = await process();
    await expect(third.say(conversationId, 'hi')).rejects.toThrow('no conversation');
    await third.sweep();
    expect(await contents()).not.toContain(conversationId);
  });
});

describe('memory', () => {
  test('is left after ten minutes in which nobody used the conversation, and not before', async () => {
    const conversations = new EmbeddedConversations(store, () => now);
    const { conversation } = await conversations.findOrMake('c', 'dl_u');
    now += 10 * 60_000 - 1;
    await conversations.sweep();
    expect(await conversations.find('c')).toBe(conversation);
    now += 10 * 60_000;
    await conversations.sweep();
    const again = await conversations.find('c');
    expect(again).not.toBe(conversation);
    expect(again?.user).toBe('dl_u');
  });

  test('is not left while someone listens', async () => {
    const conversations = new EmbeddedConversations(store, () => now);
    const { conversation } = await conversations.findOrMake('c', 'dl_u');
    await conversation.listen({ push: () => undefined, end: () => undefined }, '');
    now += 11 * 60_000;
    await conversations.sweep();
    expect(await conversations.find('c')).toBe(conversation);
  });
});

test('of two who make one conversation the first does', async () => {
  const heads = new Heads(store);
  const head = { user: 'dl_first', touched: now, last: 0, greeted: true };
  expect(await heads.make('c', head)).toBe(true);
  expect(await heads.make('c', { ...head, user: 'dl_second', greeted: false })).toBe(false);
  expect(await heads.read('c')).toEqual(head);
});

describe('over a restart', () => {
  test('a message that comes again gets its old id and is handed over again: the bot knows it by that id', async () => {
    const { conversationId } = await directLine.startConversation();
    const message = { type: 'message', text: 'ja', channelData: { clientActivityID: 'a' } };
    await directLine.say(conversationId, message);
    now += 30_000;
    const again = await process();
    await again.say(conversationId, message);
    await again.say(conversationId, message);
    expect(delivered.map(({ id }) => id)).toEqual([0, 2, 2].map((n) => `${conversationId}|000000${n}`));
    expect((await contents('directline/log/')).split('"ja"')).toHaveLength(2);
  });

  test('two processes on one store never give the same number', async () => {
    const { conversationId } = await directLine.startConversation();
    const other = await process();
    await other.say(conversationId, 'from the other');
    await directLine.say(conversationId, 'from here');
    await other.say(conversationId, 'and again');
    expect(await count('directline/log/')).toBe(7);
  });
});

test('a conversation whose welcome failed is greeted at the next start', async () => {
  let broken = true;
  const line = await createDirectLine({
    store,
    mask,
    clock: () => now,
    bot: { id: 'bot' },
    report: () => undefined,
    deliver: () => (broken ? Promise.reject(new Error('broken')) : Promise.resolve()),
  });
  await expect(line.startConversation()).rejects.toThrow('did not handle');
  broken = false;
  await expect(line.startConversation()).resolves.toMatchObject({ replies: [] });
});

test('two who start one conversation at the same moment wait for the same welcome', async () => {
  const conversations = new EmbeddedConversations(store, () => now);
  let welcomed = () => {};
  const deliver = jest.fn(() => new Promise<void>((resolve) => (welcomed = resolve)));
  const inbox = new Inbox({ conversations, bot: { id: 'bot' }, mask, clock: () => now, deliver });
  const { conversation } = await conversations.findOrMake('c', 'dl_u');
  const both = Promise.all([inbox.greet(conversation, 'nl'), inbox.greet(conversation, 'nl')]);
  welcomed();
  await both;
  await inbox.greet(conversation, 'nl');
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('a bot that takes longer than 15 seconds has failed; what it says later still arrives', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  let answer = () => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const line: DirectLine = await createDirectLine({
    store,
    mask,
    clock: () => now,
    bot: { id: 'bot' },
    report: () => undefined,
    async deliver({ type, conversation }) {
      if (type === 'message') await slow;
      await line.append(conversation.id, { text: type });
    },
  });
  const { conversationId } = await line.startConversation();
  const said = expect(line.say(conversationId, 'hi')).rejects.toThrow('did not handle');
  await jest.advanceTimersByTimeAsync(15_000);
  await said;
  answer();
  await new Promise(setImmediate);
  expect(await contents('directline/log/')).toContain('"text":"message"');
  jest.useRealTimers();
});

test('closing waits for what is being written', async () => {
  const { conversationId } = await directLine.startConversation();
  const appended = directLine.append(conversationId, { text: 'last words' });
  await directLine.close();
  await appended;
  expect(await contents('directline/log/')).toContain('last words');
});
