import { z } from 'zod';
import type { Store } from '../../state/store';
import { update } from '../../state/update';

const PREFIX = 'directline/conversation/';

const schema = z.object({
  user: z.string(),
  /** Something was said at this moment or later, in ms. */
  touched: z.number(),
  /** The number of the last activity that was forgotten. */
  last: z.number(),
  greeted: z.boolean(),
});

/** What the store knows of a conversation beside its activities. */
export type Head = z.infer<typeof schema>;

/** The heads of all conversations. One that cannot be read counts as one that is not there. */
export class Heads {
  constructor(private readonly store: Store) {}

  async read(id: string): Promise<Head | undefined> {
    return readHead((await this.store.get<unknown>(PREFIX + id))?.value);
  }

  /** Gives whether it was made: a head that is there stays as it is. */
  async make(id: string, fresh: Head): Promise<boolean> {
    return fresh === (await update<unknown>(this.store, PREFIX + id, (old) => readHead(old) ?? fresh));
  }

  async change(id: string, fields: Partial<Head>): Promise<void> {
    if (await this.read(id)) await update<unknown>(this.store, PREFIX + id, (old) => ({ ...Object(old), ...fields }));
  }

  remove(id: string): Promise<void> {
    return this.store.remove(PREFIX + id);
  }

  async *ids(): AsyncIterable<string> {
    for await (const key of this.store.keys(PREFIX)) yield key.slice(PREFIX.length);
  }
}

function readHead(stored: unknown): Head | undefined {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}
