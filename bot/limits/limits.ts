import type { Limiter } from './limiter';

/** How many a minute, as the settings say. */
export interface PerMinute {
  /** Requests of one address, pages and files of the chat aside. */
  requests: number;
  /** New conversations of one address. */
  conversations: number;
  /** Requests with the tokens of one conversation. */
  tokenRequests: number;
  /** Messages in one conversation. */
  messages: number;
}

export type Limits = Record<keyof PerMinute, Limiter>;

/** A class of 60 behind one address talks at its ease, five classes may begin at once: docs/decisions.md. */
export const USUAL: PerMinute = { requests: 3_000, conversations: 300, tokenRequests: 180, messages: 30 };

export type MakeLimiter = (name: string, perMinute: number) => Limiter;

export function limitsOf(make: MakeLimiter, perMinute: PerMinute): Limits {
  const limiter = (name: keyof PerMinute): Limiter => make(name, perMinute[name]);
  return {
    requests: limiter('requests'),
    conversations: limiter('conversations'),
    tokenRequests: limiter('tokenRequests'),
    messages: limiter('messages'),
  };
}
