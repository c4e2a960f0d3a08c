import type { Outgoing } from './record';

export type Send = (outgoing: Outgoing) => Promise<void>;

/** What is still owed after an attempt to send it, and what kept it from being sent. */
export interface Paid {
  left: Outgoing[];
  failure?: unknown;
}

/** Sends in order and stops at the first that fails. One that the channel will never take is owed no more. */
export async function pay(owed: readonly Outgoing[], send: Send): Promise<Paid> {
  for (const [at, outgoing] of owed.entries()) {
    try {
      await send(outgoing);
    } catch (failure) {
      if (!isFinal(failure)) return { left: owed.slice(at), failure };
      const { left } = await pay(owed.slice(at + 1), send);
      return { left, failure };
    }
  }
  return { left: [] };
}

/** A refusal that repeating does not change: too large, not allowed, gone. */
function isFinal(failure: unknown): boolean {
  const { statusCode } = Object(failure);
  return (
    typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 && ![401, 408, 429].includes(statusCode)
  );
}
