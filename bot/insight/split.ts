import type { Locale } from '../../knowledge/schema';
import { type Channel, type Counts, factOf } from './fact';
import { type Glance, glanceOf } from './figures';

/** What happened in one language on one channel. */
export interface Part {
  locale: Locale;
  channel: Channel;
  glance: Glance;
}

/** Counts by language and channel, the most conversations first; what belongs to neither, such as a followed link, is left out. */
export function partsOf(counts: Counts): Part[] {
  const parts = new Map<string, { locale: Locale; channel: Channel; counts: Counts }>();
  for (const [key, count] of Object.entries(counts)) {
    const { locale, channel } = factOf(key);
    if (locale === '-' || channel === '-') continue;
    const part = parts.get(`${locale} ${channel}`) ?? { locale, channel, counts: {} };
    part.counts[key] = count;
    parts.set(`${locale} ${channel}`, part);
  }
  return [...parts.values()]
    .map(({ locale, channel, counts: own }) => ({ locale, channel, glance: glanceOf(own) }))
    .sort((a, b) => b.glance.conversations - a.glance.conversations);
}
