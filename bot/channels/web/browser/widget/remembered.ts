const KEY = 'techniekpact-hulp';

/** Kept in this tab once the person opened the chat, and only while it is open: the next page shows it again. */
export function rememberOpen(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(KEY, 'open');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is off here: the next page begins closed.
  }
}

export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
