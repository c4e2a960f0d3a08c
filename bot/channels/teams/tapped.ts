import type { Activity } from 'botbuilder';
import { z } from 'zod';

const taps = z.object({
  choice: z.string().max(200),
  id: z.string().max(200).optional(),
  mark: z.string().max(200).optional(),
});

export type CardTap = z.infer<typeof taps>;

/** What a tapped button of a card carries; undefined for a value of any other shape, such as a card of an older version. */
export function tapIn({ value }: Pick<Activity, 'value'>): CardTap | undefined {
  const parsed = taps.safeParse(typeof value === 'string' ? fromJson(value) : value);
  return parsed.success ? parsed.data : undefined;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
