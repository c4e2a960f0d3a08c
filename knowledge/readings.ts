import { createHash } from 'node:crypto';
import { z } from 'zod';

/** An item as it was read before, with the line an editor finds it on. */
interface Item {
  item: unknown;
  line: number;
}

const stored = z.record(z.string(), z.array(z.object({ item: z.unknown(), line: z.number() })));

/**
 * Lists that the build has read and checked already, by a hash of the file's name and text: parsing YAML is most of a
 * start. A file that an editor has changed since has another hash, and is read anew.
 */
export class Readings {
  private readonly items = new Map<string, Item[]>();
  private recording = false;

  recall(file: { name: string; text: string }): Item[] | undefined {
    return this.items.get(keyOf(file));
  }

  /** Keeps what was read without a mistake, while recording. */
  keep(file: { name: string; text: string }, items: readonly Item[]): void {
    if (this.recording)
      this.items.set(
        keyOf(file),
        items.map(({ item, line }) => ({ item, line })),
      );
  }

  record(): void {
    this.recording = true;
  }

  /** Takes what `toJSON` gave; anything else is ignored, for it only saves time. */
  take(json: unknown): void {
    const parsed = stored.safeParse(json);
    for (const [key, items] of Object.entries(parsed.data ?? {})) this.items.set(key, items);
  }

  toJSON(): Record<string, Item[]> {
    return Object.fromEntries(this.items);
  }
}

/** The readings of this process. */
export const readings = new Readings();

function keyOf({ name, text }: { name: string; text: string }): string {
  return createHash('sha256').update(`${name}\n${text}`).digest('base64url');
}
