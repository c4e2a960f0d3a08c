/** What is kept in this tab, and only there. */
export interface Session {
  /** Lets this tab into its conversation for half an hour. */
  token: string;
  /** Gives a new token for as long as the conversation is kept. */
  resume?: string | undefined;
  /** The last activity that was seen. */
  seen?: string | undefined;
}

const KEY = 'techniekpact';

/** In a frame on another site, reading sessionStorage may throw: then nothing is kept. */
export function readSession(): Session | undefined {
  try {
    const { token, resume, seen } = Object(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    if (typeof token !== 'string') return undefined;
    return { token, resume: textOr(resume), seen: textOr(seen) };
  } catch {
    return undefined;
  }
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

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
