/** What is kept in this tab, and only there: the token of the running conversation, and the last activity that was seen. */
export interface Session {
  token: string;
  seen?: string | undefined;
}

const KEY = 'techniekpact';

/** In a frame on another site, reading sessionStorage may throw: then nothing is kept. */
export function readSession(): Session | undefined {
  try {
    const { token, seen } = Object(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    if (typeof token !== 'string') return undefined;
    return { token, seen: typeof seen === 'string' ? seen : undefined };
  } catch {
    return undefined;
  }
}

export function keepSession(session: Session): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(session));
  } catch {
    // Storage is denied here: the conversation lasts as long as the page.
  }
}

export function dropSession(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
