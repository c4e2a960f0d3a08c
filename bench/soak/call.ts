import { setTimeout as pass } from 'node:timers/promises';

interface Call {
  token?: string;
  origin?: string;
  /** Without one it is a GET. */
  body?: object;
}

interface Told {
  id?: string;
  token?: string;
  conversationId?: string;
  streamUrl?: string;
}

/** A page waits no longer than this for an answer, in ms. */
const PATIENCE_MS = 30_000;
const GIVE_UP_MS = 300_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/** Rejects where nobody answers, and on any status that is not a success. */
export async function call(url: string, { token, origin, body }: Call): Promise<Told> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(origin !== undefined && { origin }),
  };
  const post = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE_MS), ...post });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Told;
}

/** Calls until it succeeds, each time with a longer wait in between; gives up after five minutes, with the last error. */
export async function keepCalling(url: string, made: Call, failed: () => void = () => undefined): Promise<Told> {
  const end = performance.now() + GIVE_UP_MS;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await call(url, made);
    } catch (error) {
      if (performance.now() > end) throw error;
      failed();
      await pass(wait * (0.5 + Math.random()));
    }
  }
}
