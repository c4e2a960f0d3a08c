import type { Activity, TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Adapter } from '../channels/azure/adapter';
import { causeOf, type Log } from '../log';
import { fixedAnswer } from './fixed';
import { handler, refuse } from './server';

interface Messages {
  adapter: Adapter;
  onTurn: (context: TurnContext) => Promise<void>;
  /** Who may knock. Without an app id nobody can be authenticated, so that is this machine only. */
  admits: (request: Request) => boolean;
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
export function mountMessages(server: Server, { adapter, onTurn, admits, log }: Messages): void {
  const guard = (request: Request, response: Response, next: Next): void => {
    if (!admits(request)) refuse(response, { status: 403, next });
    else if (!activity.safeParse(request.body).success) refuse(response, { status: 400, next });
    else next();
  };
  const process = handler(async (request, response) => {
    const incoming: Activity = { ...request.body, timestamp: new Date() };
    try {
      const identity = await adapter.authenticate(incoming, request.headers.authorization ?? '');
      const answer = await adapter.run(identity, { activity: incoming, logic: onTurn });
      response.send(answer?.status ?? 200, answer?.body);
    } catch (error) {
      if (error instanceof AuthenticationError) return void response.send(401);
      log.error({ cause: causeOf(error) }, 'An activity failed before its turn.');
      if (!response.headersSent) response.send(500, fixedAnswer(500).body);
    }
  });
  server.post('/api/messages', guard, process);
}
