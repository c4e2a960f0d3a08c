import { z } from 'zod';
import { deeperThan } from './depth';

const MOST_LEVELS = 32;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** A BCP 47 tag, or nothing: a client with an odd locale is served in the default one. */
export const locale = z.string().regex(LOCALE).optional().catch(undefined);

/** What a client may say. Everything else it sends (from, recipient, serviceUrl, deliveryMode …) is dropped. */
const schema = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional().catch(undefined),
  locale,
  name: z.string().optional(),
  value: z.unknown().optional(),
  channelData: z.unknown().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
});

export type Incoming = z.infer<typeof schema>;

/** The activity in a request's body, `undefined` when it is none. Never throws. */
export function readIncoming(body: unknown): Incoming | undefined {
  if (deeperThan(MOST_LEVELS, body)) return undefined;
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}

const webChatData = z.object({ clientActivityID: z.string().regex(/^[\w.:-]{1,100}$/) });

/** Web Chat's own id of a message: it stays the same when the message is sent again. */
export function clientIdOf(incoming: { channelData?: unknown }): string | undefined {
  const parsed = webChatData.safeParse(incoming.channelData);
  return parsed.success ? parsed.data.clientActivityID : undefined;
}
