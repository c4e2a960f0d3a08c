import { TurnContext } from 'botbuilder';
import { start, texts } from './api';
import { type EchoServer, startEchoServer } from './echo-server';

let server: EchoServer;
beforeEach(async () => {
  server = await startEchoServer();
});
afterEach(() => server.close());

test.each([
  'urn:local:directline',
  'URN:Local:DirectLine',
  ' urn:local:directline ',
  'urn:local:other',
])('nobody on the network can speak as the embedded channel: serviceUrl "%s"', async (serviceUrl) => {
  const begun = await start(server);
  const log = jest.spyOn(console, 'error').mockReturnValue();
  const response = await fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      text: 'forged',
      id: '1',
      channelId: 'directline',
      serviceUrl,
      conversation: { id: begun.id },
      from: { id: 'x' },
      recipient: { id: 'echo' },
    }),
  });
  log.mockRestore();
  expect(response.status).toBe(401);
  expect(await texts(server, begun)).toEqual(['< Welcome']);
  expect(server.received.all).toHaveLength(1);
});

test('the one adapter can speak first in a conversation of the embedded channel', async () => {
  const begun = await start(server);
  const [arrival] = server.received.all;
  const reference = TurnContext.getConversationReference(Object(arrival));
  await server.adapter.continueConversationAsync('', reference, async (context) => {
    await context.sendActivities([
      { type: 'typing' },
      { type: 'message', text: 'Just so you know' },
      { type: 'trace', text: 'for the emulator' },
    ]);
  });
  expect(await texts(server, begun)).toEqual(['< Welcome', '< undefined', '< Just so you know']);
});

test('changing or deleting an activity is refused, and a conversation that is gone is named so', async () => {
  const begun = await start(server);
  const [arrival] = server.received.all;
  const reference = TurnContext.getConversationReference(Object(arrival));
  const turn = (logic: (context: TurnContext) => Promise<unknown>, conversation = { ...reference.conversation }) =>
    server.adapter.continueConversationAsync('', { ...reference, ...Object({ conversation }) }, async (context) => {
      await logic(context);
    });
  await expect(turn((context) => context.updateActivity({ id: 'x', type: 'message' }))).rejects.toThrow(
    'Send a new one',
  );
  await expect(turn((context) => context.deleteActivity('x'))).rejects.toThrow('Send a new one');
  const elsewhere = Object({ id: 'elsewhere' });
  await expect(turn((context) => context.sendActivity('hi'), elsewhere)).rejects.toThrow('not there any more');
  expect(await texts(server, begun)).toEqual(['< Welcome']);
});
