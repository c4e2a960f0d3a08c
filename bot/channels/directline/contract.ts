import type { Account, ActivitySet, LoggedActivity } from './activity';

/** An open stream: gets what is appended, and hears when the conversation is over. */
export interface Listener {
  push(set: ActivitySet): void;
  end(): void;
}

/** What is to be done once for a message, however often it is sent. */
export interface Post {
  /** Something a person says, before it has its number. */
  activity: Unlogged;
  /** Hands it to the bot, under its id. */
  deliver(id: string): Promise<void>;
}

export interface Unlogged {
  type: string;
  from: Account;
  [field: string]: unknown;
}

/** One conversation: what was said in it, and who listens. */
export interface Conversation {
  readonly id: string;
  readonly user: string;
  readonly greeted: boolean;
  /** The welcome while it is being delivered. */
  greeting: Promise<void> | undefined;
  /** How many listen in this process. */
  readonly listening: number;
  /** Throws Refused when the conversation is over. */
  append(activity: Unlogged): Promise<LoggedActivity>;
  /** Of posts with the same client id within a minute one is appended; gives its id once it was delivered. */
  post(clientId: string | undefined, post: Post): Promise<string>;
  /**
   * What came after a watermark. Without one, or with one that was never given, everything that is kept:
   * clients know by its id what they have, but cannot ask for what they do not know of.
   */
  since(watermark: string | null): Promise<ActivitySet>;
  /** The listener gets what came after the watermark, then all that is new: nothing twice, nothing missed. */
  listen(listener: Listener, watermark: string | null): Promise<void>;
  leave(listener: Listener): void;
}

/** All conversations. One in which nothing was said for 24 hours is forgotten. */
export interface Conversations {
  /** `undefined` when it was never started, or was forgotten. */
  find(id: string): Promise<Conversation | undefined>;
  findOrMake(id: string, user: string): Promise<{ conversation: Conversation; made: boolean }>;
  /** `undefined` when the conversation is not there. */
  append(id: string, activity: Unlogged): Promise<LoggedActivity | undefined>;
  markGreeted(conversation: Conversation): Promise<void>;
  /** Removes what was said; the conversation itself goes on. */
  forget(id: string): Promise<void>;
  /** Ends what is over, and frees memory. Gives how many were forgotten. */
  sweep(): Promise<number>;
  /** Resolves when everything that was said is written. */
  written(): Promise<void>;
}

/** A conversation keeps its last activities, so that a page that was reloaded shows them. */
export const HISTORY = 500;
/** Ms without a word after which a conversation is forgotten. */
export const IDLE_MS = 24 * 60 * 60 * 1000;
/** A client that repeats a message within this time, in ms, gets the answer of the first: also after a long outage. */
export const REPEATED_WITHIN_MS = 15 * 60_000;

const DIGITS = 7;

/** An activity's number as it stands in ids and keys. */
export const digits = (number: number): string => String(number).padStart(DIGITS, '0');

/** The number in an activity's id or key. */
export const numberIn = (id: string): number => Number(id.slice(-DIGITS));

/** The number of a watermark, 0 for one that is none. */
export function givenBy(watermark: string | null | undefined): number {
  return /^\d{1,7}$/.test(watermark ?? '') ? Number(watermark) : 0;
}
