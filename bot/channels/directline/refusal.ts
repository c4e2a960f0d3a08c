import type { ApiResponse } from './exchange';

/** Every refusal as Direct Line words it: status, code, and a fixed text that says what to do. */
const REFUSALS = {
  noToken: [401, 'Unauthorized', 'Send a token: "Authorization: Bearer TOKEN".'],
  badToken: [403, 'BadArgument', 'This token is not valid. Generate a new one.'],
  expired: [403, 'TokenExpired', 'This token has expired. Generate a new one.'],
  otherConversation: [403, 'BadArgument', 'This token is for another conversation.'],
  otherSite: [403, 'BadArgument', 'This token was given to another site.'],
  site: [
    403,
    'BadArgument',
    'This site may not open a conversation. Set PUBLIC_URL, or add the site to ALLOWED_ORIGINS.',
  ],
  host: [400, 'BadArgument', 'The Host header is not an address.'],
  gone: [404, 'ConversationNotFound', 'This conversation is not there any more. Start a new one.'],
  activity: [400, 'BadArgument', 'Send an activity of type message, event or typing as JSON.'],
  files: [415, 'NotSupported', 'Files are not accepted. Send text.'],
  full: [503, 'ServiceUnavailable', 'There are too many conversations now. Try again in a minute.'],
  fast: [429, 'TooManyRequests', 'Too many requests. Try again later.'],
  away: [503, 'ServiceUnavailable', 'Direct Line gives no tokens now. Try again in a moment.'],
  bot: [502, 'BotError', 'The bot could not handle this. Send it again.'],
  failure: [500, 'ServiceError', 'Something went wrong here. Try again.'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type Reason = keyof typeof REFUSALS;

/** Thrown inside the protocol; becomes the answer and never leaves it as an error. */
export class Refused extends Error {
  constructor(readonly reason: Reason) {
    super(REFUSALS[reason][2]);
    this.name = 'Refused';
  }
}

export function refusal(reason: Reason): ApiResponse {
  const [status, code, message] = REFUSALS[reason];
  return { status, body: { error: { code, message } } };
}
