import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import { causeOf, type Log } from '../log';
import { fixedAnswer } from './fixed';
import { handler, refuse } from './server';

interface Messages {
  adapter: CloudAdapter;
  onTurn: (context: TurnContext) => Promise<void>;
  /** Without an app id nobody can be authenticated, so only this machine is answered. */
  loopbackOnly: boolean;
  log: Log;
}

const account = z.looseObject({ id: z.string().min(1).max(500) });

/** The least that an activity needs before the SDK may look at it; it would answer anything less with its own texts. */
const activity = z.looseObject({
  type: z.enum([
    'message',
    'conversationUpdate',
    'invoke',
    'event',
    'typing',
    'messageReaction',
    'messageUpdate',
    'messageDelete',
    'installationUpdate',
    'endOfConversation',
    'contactRelationUpdate',
    'handoff',
    'command',
    'commandResult',
    'trace',
    'suggestion',
    'delay',
    'invokeResponse',
  ]),
  id: z.string().max(500).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(500),
  conversation: account,
  from: account.optional(),
  recipient: account.optional(),
  text: z.string().nullish(),
  channelData: z.unknown().optional(),
});

/** `POST /api/messages`: Azure Bot Service, and without an app id tools on this machine. */
export function mountMessages(server: Server, { adapter, onTurn, loopbackOnly, log }: Messages): void {
  const guard = (request: Request, response: Response, next: Next): void => {
    if (loopbackOnly && !isLoopback(request.socket.remoteAddress)) refuse(response, { status: 403, next });
    else if (!activity.safeParse(request.body).success) refuse(response, { status: 400, next });
    else next();
  };
  const process = handler(async (request, response) => {
    try {
      await adapter.process(request, response, onTurn);
    } catch (error) {
      log.error({ cause: causeOf(error) }, 'An activity failed before its turn.');
      if (!response.headersSent) response.send(500, fixedAnswer(500).body);
    }
  });
  server.post('/api/messages', guard, process);
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}
