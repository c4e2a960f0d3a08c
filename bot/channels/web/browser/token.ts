import type { Session } from './session';

/** A token, and whether it goes on with an earlier conversation or that one was lost. */
export interface Admission extends Session {
  lost: boolean;
}

export const DIRECT_LINE = '/v3/directline';

/** Our server names the person and the conversation, also where these are at Azure's Direct Line. */
const GENERATE = `${DIRECT_LINE}/tokens/generate`;
const RESUME = `${DIRECT_LINE}/tokens/resume`;

/** Goes on with this tab's conversation as long as that is kept, else begins a new one. Rejects while offline. */
export async function admission(session: Session | undefined, directLine = ''): Promise<Admission> {
  if (!session) return { ...(await post(GENERATE)), lost: false };
  const { token, resume, seen } = session;
  const again =
    (await unlessRefused(post(`${directLine}${DIRECT_LINE}/tokens/refresh`, token))) ??
    (resume && (await unlessRefused(post(RESUME, resume))));
  if (again) return { ...again, seen, lost: false };
  return { ...(await post(GENERATE)), lost: true };
}

/** The server answered, and said no: trying again with the same token is of no use. */
class Refused extends Error {}

/** The server is there and cannot help now: it says when to ask again. */
export class Busy extends Error {
  constructor(readonly seconds: number) {
    super('The server asks to wait.');
  }
}

async function unlessRefused(asked: Promise<Granted>): Promise<Granted | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

interface Granted {
  token: string;
  resume?: string;
}

async function post(path: string, bearer?: string): Promise<Granted> {
  const headers = bearer ? { Authorization: `Bearer ${bearer}` } : undefined;
  const response = await fetch(path, { method: 'POST', ...(headers && { headers }) });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new Refused(path);
  if (!response.ok) throw new Busy(Number(response.headers.get('retry-after')));
  const { token, resume }: Granted = await response.json();
  return { token, ...(resume && { resume }) };
}
