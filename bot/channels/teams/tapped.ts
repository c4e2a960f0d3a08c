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
  const parsed = taps.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
