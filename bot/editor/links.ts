import type { Answer } from '../../knowledge/check/addresses';

/** Ms that one attempt may take. */
const TIMEOUT = 5_000;
const AT_ONCE = 4;
/** So many different sites keep silent: then it is this machine that is offline. */
const SILENT_SITES = 4;
const AGENT = 'techniekpact-assistant knowledge check';

export type Fetch = typeof globalThis.fetch;

/** What every address answers, four at a time and HEAD before GET. Undefined when this machine is offline. */
export async function askAddresses(
  urls: readonly string[],
  fetch: Fetch,
): Promise<ReadonlyMap<string, Answer> | undefined> {
  const answers = new Map<string, Answer>();
  const first = oneOfEachSite(urls).slice(0, SILENT_SITES);
  await askAll(first, { answers, fetch });
  if (first.length > 0 && [...answers.values()].every((answer) => 'failed' in answer)) return undefined;
  const rest = urls.filter((url) => !answers.has(url));
  await askAll(rest, { answers, fetch });
  return answers;
}

interface Asking {
  answers: Map<string, Answer>;
  fetch: Fetch;
}

async function askAll(urls: readonly string[], { answers, fetch }: Asking): Promise<void> {
  const waiting = [...urls];
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) answers.set(url, await ask(url, fetch));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Many servers refuse HEAD or answer it wrongly, so only a good answer to it counts. */
async function ask(url: string, fetch: Fetch): Promise<Answer> {
  const head = await attempt(url, 'HEAD', fetch);
  return 'status' in head && head.status < 400 ? head : attempt(url, 'GET', fetch);
}

async function attempt(url: string, method: 'HEAD' | 'GET', fetch: Fetch): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, { method, signal, headers: { 'user-agent': AGENT } });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekende fout';
  if (error.name === 'TimeoutError') return `binnen ${TIMEOUT / 1000} seconden`;
  const code: unknown = error.cause instanceof Error ? Reflect.get(error.cause, 'code') : undefined;
  return typeof code === 'string' ? code : error.message;
}

function oneOfEachSite(urls: readonly string[]): string[] {
  return [...new Map(urls.map((url) => [new URL(url).host, url])).values()];
}
