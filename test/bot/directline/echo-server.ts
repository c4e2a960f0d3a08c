import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { createServer, plugins } from 'restify';
import type { Conversations } from '../../../bot/channels/directline/contract';
import { createDirectLine, type DirectLine } from '../../../bot/channels/directline/direct-line';
import { LocalAwareAuthentication, localIdentity } from '../../../bot/channels/directline/local-authentication';
import { memoryStore } from '../../../bot/state/memory';
import type { Store } from '../../../bot/state/store';
import { Heard } from './heard';

export const SECRET = 'Password=hunter2';

export interface EchoOptions {
  store?: Store;
  conversations?: Conversations;
  port?: number;
  clock?: () => number;
  mask?: (text: string) => string;
  allowedOrigins?: string[];
  publicUrl?: string;
  mostSockets?: number;
  heartbeat?: number;
}

/** What the bot was given, as it was given. */
export interface Received {
  [field: string]: unknown;
  type: string;
  text?: string;
}

export interface EchoServer {
  url: string;
  port: number;
  store: Store;
  directLine: DirectLine;
  adapter: CloudAdapter;
  /** Every activity that reached the bot. */
  received: Heard<Received>;
  /** Every request that was answered: "POST /v3/… 200". */
  requests: Heard<string>;
  reported: Heard<unknown>;
  /** Holds back the bot's answers to messages, until the function that it gives is called. */
  hold(): () => void;
  /** Cuts every open WebSocket, as a network does. */
  cut(): void;
  close(): Promise<void>;
}

/** A bot that repeats what it hears, behind the real adapter, on a real server on loopback. */
export async function startEchoServer(options: EchoOptions = {}): Promise<EchoServer> {
  const { store = memoryStore(), clock = Date.now, mask = (text) => text, port = 0 } = options;
  const received = new Heard<Received>();
  const requests = new Heard<string>();
  const reported = new Heard<unknown>();
  const gate = { open: Promise.resolve() };
  const logic = async (context: TurnContext) => {
    received.hear(JSON.parse(JSON.stringify(context.activity)));
    await echo(context, gate);
  };
  const directLine: DirectLine = await createDirectLine({
    store,
    conversations: options.conversations,
    clock,
    mask,
    bot: { id: 'echo', name: 'Echo' },
    deliver: (activity) => adapter.processActivityDirect(localIdentity(directLine.connectors, ''), activity, logic),
    report: (error) => reported.hear(error),
  });
  const sdk = new ConfigurationBotFrameworkAuthentication({});
  const adapter = new CloudAdapter(new LocalAwareAuthentication(sdk, directLine.connectors));

  const server = createServer();
  directLine.mount(server, { ...options, allowedOrigins: options.allowedOrigins ?? [] });
  server.use(plugins.bodyParser({ mapParams: false, maxBodySize: 65_536 }));
  server.post('/api/messages', async (req, res) => {
    await adapter.process(req, res, logic);
  });
  server.on('after', (req, res) => requests.hear(`${req.method} ${req.url?.split('?')[0]} ${res.statusCode}`));
  const sockets = new Set<Duplex>();
  server.server.on('upgrade', (_request: unknown, socket: Duplex) => {
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    store,
    directLine,
    adapter,
    received,
    requests,
    reported,
    hold() {
      let release = () => {};
      gate.open = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      await directLine.close();
      await new Promise<void>((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server.server) server.server.closeAllConnections();
      });
    },
  };
}

async function echo(context: TurnContext, gate: { open: Promise<void> }): Promise<void> {
  const { type, text, name, membersAdded = [], recipient } = context.activity;
  if (type === ActivityTypes.ConversationUpdate) {
    for (const member of membersAdded) if (member.id !== recipient.id) await context.sendActivity('Welcome');
  }
  if (type === ActivityTypes.Event) await context.sendActivity(`Event ${name}`);
  if (type !== ActivityTypes.Message) return;
  await gate.open;
  if (text === 'fail') throw new Error(SECRET);
  await context.sendActivity(`You said: ${text}`);
}
