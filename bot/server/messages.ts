import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Adapter } from '../channels/azure/adapter';
import { threadOf } from '../channels/teams/group';
import { localeIn } from '../events';
import { TooFast } from '../limits/limiter';
import type { Limits } from '../limits/limits';
import { causeOf, type Log } from '../log';
import { notice } from '../replies/notice';
import { Unanswered } from '../turns/unanswered';
import { fixedAnswer } from './fixed';
import { handler, refuse } from './server';

interface Messages {
  adapter: Adapter;
  onTurn: (context: TurnContext) => Promise<void>;
  /** Who may knock. Without an app id nobody can be authenticated, so that is this machine only. */
  admits: (request: Request) => boolean;
  /** How much may be said in one conversation. */
  messages: Limits['messages'];
  /** Takes back what was counted of who turned out to be a channel: many people come by its few addresses. */
  pardon: (request: Request) => Promise<void>;
  log: Log;
}

/** An id may become part of a key of the store: it has no control character and no half of a surrogate pair. */
const id = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);
const account = z.looseObject({ id });

const text = z.string().nullish();

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
  id: id.optional(),
  channelId: z.string().regex(/^[\w.:-]{1,100}$/),
  serviceUrl: z.string().min(1).max(500),
  conversation: account,
  from: account.optional(),
  recipient: account,
  text,
  ...{ locale: text, textFormat: text, name: text, action: text, replyToId: text },
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z.unknown().optional(),
});

/** `POST /api/messages`: Azure Bot Service, and without an app id tools on this machine. */
export function mountMessages(server: Server, { admits, ...parts }: Messages): void {
  const guard = (request: Request, response: Response, next: Next): void => {
    if (!admits(request)) refuse(response, { status: 403, next });
    else if (!activity.safeParse(request.body).success) refuse(response, { status: 400, next });
    else next();
  };
  const process = handler(async (request, response) => {
    try {
      await answer(parts, { request, response });
    } catch (error) {
      if (error instanceof AuthenticationError) return void response.send(401);
      if (error instanceof TooFast) return void response.send(429, fixedAnswer(429).body, error.headers);
      // The channel refused both the reply and the apology: sending the message again changes nothing.
      if (error instanceof Unanswered) return void response.send(200);
      parts.log.error({ cause: causeOf(error) }, 'An activity failed before its turn.');
      if (!response.headersSent) response.send(500, fixedAnswer(500).body);
    }
  });
  server.post('/api/messages', guard, process);
}

type Parts = Omit<Messages, 'admits'>;

/** Rejects with an AuthenticationError, and with TooFast once a conversation that is who it says it is goes too fast. */
async function answer(parts: Parts, { request, response }: { request: Request; response: Response }): Promise<void> {
  const { adapter, messages, onTurn: logic, pardon } = parts;
  const activity: Activity = { ...request.body, timestamp: new Date() };
  const identity = await adapter.authenticate(activity, authorizationOf(request));
  await pardon(request);
  if (activity.type === ActivityTypes.Message)
    await messages.count(threadOf(activity)).catch(async (error: unknown) => {
      if (error instanceof TooFast && error.isFirst) await adapter.run(identity, { activity, logic: sayNotice });
      throw error;
    });
  const answer = await adapter.run(identity, { activity, logic });
  response.send(answer?.status ?? 200, answer?.body);
}

async function sayNotice(context: TurnContext): Promise<void> {
  const { activity } = context;
  await context.sendActivity(notice('fast', { locale: localeIn(activity), channelId: activity.channelId }));
}

/** Of several none counts: who would choose another than we do could be misled. */
function authorizationOf({ rawHeaders }: Request): string {
  const [value, ...more] = rawHeaders.filter(
    (_each, at) => rawHeaders[at - 1]?.toLowerCase() === 'authorization' && at % 2 === 1,
  );
  return more.length > 0 ? '' : (value ?? '');
}
