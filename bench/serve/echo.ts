import type { AddressInfo } from 'node:net';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { createServer as createRestify, plugins } from 'restify';
import { Adapter } from '../../bot/channels/azure/adapter';
import { azureAuthentication } from '../../bot/channels/azure/authentication';
import { createDirectLine, type DirectLine } from '../../bot/channels/directline/direct-line';
import { LocalAwareAuthentication, localIdentity } from '../../bot/channels/directline/local-authentication';
import { memoryLimiter } from '../../bot/limits/limiter';
import { createLog } from '../../bot/log';
import { mountMessages } from '../../bot/server/messages';
import { createServer } from '../../bot/server/server';
import { memoryStore } from '../../bot/state/memory';

const log = createLog('error');
/** Messages a minute; it is not what is measured. */
const UNLIMITED = 1_000_000_000;

/** The SDK's echo bot on the same adapter and channels, without a store on disk. Gives its address. */
export async function serveEcho(): Promise<string> {
  const directLine: DirectLine = await createDirectLine({
    store: memoryStore(),
    clock: Date.now,
    mask: (text) => text,
    bot: { id: 'echo', name: 'Echo' },
    deliver: (activity) => adapter.processActivityDirect(localIdentity(directLine.connectors, ''), activity, echo),
    report: (failure) => log.error({ failure }, 'Echo failed.'),
  });
  const authentication = azureAuthentication(undefined, { onReject: () => undefined });
  const adapter = new Adapter(new LocalAwareAuthentication(authentication, directLine.connectors));
  const server = createServer(log);
  directLine.mount(server, { allowedOrigins: [] });
  const messages = memoryLimiter(UNLIMITED);
  mountMessages(server, { adapter, onTurn: echo, messages, admits: () => true, pardon: async () => undefined, log });
  return listening(server);
}

async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === ActivityTypes.Message) await context.sendActivity(`Echo: ${context.activity.text}`);
}

/** A server that gives back what it gets, with restify alone. */
export async function servePlain(): Promise<string> {
  const server = createRestify();
  server.use(plugins.jsonBodyParser());
  server.post('/echo', (request, response, next) => {
    response.send({ text: `Echo: ${request.body.text}` });
    next();
  });
  return listening(server);
}

interface Listening {
  listen(port: number, host: string, done: () => void): unknown;
  address(): AddressInfo | string | null | object;
}

function listening(server: Listening): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
