/** From the chat to the page around it: never a word of the conversation. */
export type FromChat =
  /** It is there, and hears from now on. */
  | 'hello'
  /** The person wants it closed. */
  | 'close'
  /** The assistant said something new. */
  | 'answer'
  /** Everything was forgotten at the person's request. */
  | 'forgotten';

/** From the page around it to the chat. */
export type ToChat = { is: 'shown'; focus: boolean } | { is: 'hidden' } | { is: 'ask'; question: string };

/** How both wrap a message, so that those of others are never taken for ours. */
export interface Envelope<T> {
  techniekpact: T;
}

/** What the chat reads from its frame's name before it paints. */
export interface FrameName {
  look: string;
  theme: Record<string, string>;
}

/** The content of an envelope of ours, of any kind; undefined for everything else. */
export function unwrap(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'techniekpact' in data ? data.techniekpact : undefined;
}
