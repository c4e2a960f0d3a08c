import type { EditSettings } from './settings';

/** Asks the server about the entry; a newer question of the same kind takes the place of an older one. */
export class Asking {
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly settings: Pick<EditSettings, 'id' | 'proof'>) {}

  /** Lets go of what is still looked at, so that a change need not wait for it. */
  hangUp(): void {
    for (const controller of this.running.values()) controller.abort();
  }

  /** Undefined when a newer question came in between. Rejects when the server cannot be reached or says no. */
  async ask<T>(what: 'blik' | 'proef' | 'vragen' | 'bewaar' | 'terug', body: object): Promise<T | undefined> {
    this.running.get(what)?.abort();
    const controller = new AbortController();
    this.running.set(what, controller);
    try {
      const response = await fetch(`/inzicht/antwoorden/${this.settings.id}/${what}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Inzicht-Proof': this.settings.proof },
        body: JSON.stringify(body),
        signal: controller.signal,
      });
      if (!response.ok) throw new Error(`${response.status}`);
      return (await response.json()) as T;
    } catch (error) {
      if (controller.signal.aborted) return undefined;
      throw error;
    }
  }
}
