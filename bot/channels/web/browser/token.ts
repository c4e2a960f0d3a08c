import { readSession, type Session } from './session';

/** A token, and whether it goes on with an earlier conversation or that one was lost. */
export interface Admission extends Session {
  lost: boolean;
}

const TOKENS = '/v3/directline/tokens';

/** Goes on with this tab's conversation if its token still holds, else begins a new one. Rejects while offline. */
export async function admission(): Promise<Admission> {
  const session = readSession();
  if (!session) return { token: await post(`${TOKENS}/generate`), lost: false };
  try {
    return { ...session, token: await post(`${TOKENS}/refresh`, session.token), lost: false };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { token: await post(`${TOKENS}/generate`), lost: true };
  }
}

/** The server answered, and said no: trying again with the same token is of no use. */
class Refused extends Error {}

async function post(path: string, bearer?: string): Promise<string> {
  const headers = bearer ? { Authorization: `Bearer ${bearer}` } : undefined;
  const response = await fetch(path, { method: 'POST', ...(headers && { headers }) });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new Refused(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const answer: { token: string } = await response.json();
  return answer.token;
}
