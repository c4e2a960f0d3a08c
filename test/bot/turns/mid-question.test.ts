import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { createBot } from '../../../bot/bot';
import { createLog } from '../../../bot/log';
import { memoryStore } from '../../../bot/state/memory';
import { knownOnce } from '../server/running';
import { BOT, startTeams, type Teams } from '../teams/teams';

let teams: Teams;
let elsewhere: Server;
let fetched = 0;
beforeAll(async () => {
  teams = await startTeams();
  elsewhere = createServer((_request, response) => {
    fetched++;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
});
afterAll(async () => {
  await teams.close();
  elsewhere.close();
});

/** Posts an activity and gives the messages that it got. */
type Post = (activity: Partial<Activity>) => Promise<Partial<Activity>[]>;

let conversations = 0;

function overMessages(channelId: string): Post {
  const conversation = { id: `mid-${++conversations}`, isGroup: false, name: '', conversationType: 'personal' };
  return (activity) => teams.post({ channelId, conversation, ...activity });
}

async function overDirectLine(): Promise<Post> {
  const parts = { store: memoryStore(), knowledge: knownOnce, now: Date.now, log: createLog('silent') };
  const { directLine } = await createBot(parts);
  const { conversationId } = await directLine.startConversation('nl-NL');
  return async (activity) =>
    (await directLine.say(conversationId, { type: 'message', ...activity })).replies as unknown as Partial<Activity>[];
}

const CHANNELS: Record<string, () => Promise<Post>> = {
  directline: overDirectLine,
  emulator: async () => overMessages('emulator'),
  msteams: async () => overMessages('msteams'),
};

const shown = (activity: Partial<Activity> | undefined) => activity?.channelData?.techniekpact ?? {};

/** In the middle of a guide, with the question that is open. */
async function asked(channel: string): Promise<{ post: Post; question: string; label: string }> {
  const post = (await CHANNELS[channel]?.()) as Post;
  const [first] = await post({ text: 'techniek leren' });
  const { ids, choices } = shown(first);
  return { post, question: ids.at(-1), label: choices[1].label };
}

/** The question is still open: its second choice is taken as its answer, and the next question comes. */
async function expectOpen({ post, question, label }: Awaited<ReturnType<typeof asked>>): Promise<void> {
  const [next] = await post({ text: label });
  expect(shown(next).kind).toBe('question');
  expect(shown(next).ids.at(-1)).not.toBe(question);
}

const SILENT: [string, Partial<Activity>][] = [
  ['typing', { type: 'typing' }],
  ['an event', { type: 'event', name: 'webchat/join', value: { language: 'nl' } }],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['the coming of someone else', { type: 'conversationUpdate', membersAdded: [{ id: '29:ander', name: 'Ander' }] }],
  ['the coming of the assistant, again', { type: 'conversationUpdate', membersAdded: [BOT] }],
  ['an edit', { type: 'messageUpdate', text: 'iets anders' }],
  ['the end of a conversation', { type: 'endOfConversation' }],
];
/** Of these a client of Direct Line can send but two. */
const silences = Object.keys(CHANNELS).flatMap((channel) =>
  (channel === 'directline' ? SILENT.slice(0, 2) : SILENT).map(
    ([what, activity]) => [what, channel, activity] as const,
  ),
);

test.each(silences)('row 33: %s, in the middle of a question on %s, gets silence', async (_what, channel, activity) => {
  const guide = await asked(channel);
  expect(await guide.post(activity)).toEqual([]);
  await expectOpen(guide);
});

const WORDLESS: [string, Partial<Activity>][] = [
  ['no words', { text: '' }],
  ['blanks', { text: ' \n ' }],
  ['a value that no button of ours has', { text: undefined, value: { vote: 3 } } as object],
];
const wordless = Object.keys(CHANNELS).flatMap((channel) =>
  WORDLESS.map(([what, activity]) => [what, channel, activity] as const),
);

test.each(
  wordless,
)('row 33: %s, in the middle of a question on %s, has it asked again', async (_what, channel, activity) => {
  const guide = await asked(channel);
  const replies = await guide.post(activity);
  expect(replies.map((reply) => shown(reply).ids.at(-1))).toEqual([guide.question]);
  await expectOpen(guide);
});

test.each(Object.keys(CHANNELS))('row 33: who comes to %s twice is welcomed once', async (channel) => {
  if (channel === 'directline') return;
  const post = overMessages(channel);
  const arrival: Partial<Activity> = { type: 'conversationUpdate', membersAdded: [BOT] };
  expect(await post(arrival)).toHaveLength(1);
  expect(await post(arrival)).toEqual([]);
});

test.each(
  Object.keys(CHANNELS),
)('row 38: a file sent on %s is not fetched, and told not to be opened', async (channel) => {
  const guide = await asked(channel);
  const contentUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/geheim`;
  const attachments = [{ contentType: 'image/png', contentUrl, name: 'x.png', thumbnailUrl: contentUrl }];
  const [told] = await guide.post({ text: '', attachments });
  expect(told?.text).toContain('Bestanden kan ik niet openen');
  expect(shown(told).ids.at(-1)).toBe(guide.question);
  const [answered] = await guide.post({ text: 'wat is bbl?', attachments });
  expect(shown(answered).ids[0]).toBe('begrip-bbl');
  await expectOpen(guide);
  expect(fetched).toBe(0);
});
