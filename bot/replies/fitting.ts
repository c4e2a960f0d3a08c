import { type Activity, ActivityTypes, type Middleware } from 'botbuilder';
import { localeOf } from '../events';
import { SPEAK } from '../world';

/** Bytes of a message: Teams takes 100 kB with everything around it, and asks for 80 at the most. */
const LARGEST: Record<string, number> = { msteams: 80_000 };
/** Bytes of text that is left of a message that is too large, or that a channel found so. */
const SHORTENED = 8_000;
const TOO_LARGE = 413;

/** Messages that are too large for their channel are cut at the end of a sentence, with where to read on. */
export function fitting(address: () => string | undefined = () => undefined): Middleware {
  return {
    async onTurn(context, next) {
      context.onSendActivities(async ({ activity }, outgoing, send) => {
        const largest = LARGEST[activity.channelId];
        if (largest !== undefined) shorten(outgoing, (each) => bytesOf(each) > largest);
        try {
          return await send();
        } catch (error) {
          if (Object(error).statusCode !== TOO_LARGE) throw error;
          shorten(outgoing, () => true);
          return send();
        }
      });
      await next();
    },
  };

  function shorten(activities: Partial<Activity>[], isTooLarge: (activity: Partial<Activity>) => boolean): void {
    for (const [at, activity] of activities.entries())
      if (activity.type === ActivityTypes.Message && isTooLarge(activity))
        activities[at] = shortened(activity, address());
  }
}

const bytesOf = (activity: Partial<Activity>): number => Buffer.byteLength(JSON.stringify(activity));

/** Its first sentences in plain words, without a card. */
export function shortened(activity: Partial<Activity>, address: string | undefined): Partial<Activity> {
  const { attachments, suggestedActions, speak, ...rest } = activity;
  const locale = localeOf(activity.locale);
  const more = address ? `${SPEAK[locale]('talk:error.long')} ${address}` : SPEAK[locale]('talk:error.long-here');
  return { ...rest, text: `${firstSentences(activity.text ?? '', locale)}\n\n${more}`.trim() };
}

function firstSentences(text: string, locale: string): string {
  const beginning = Buffer.from(text)
    .subarray(0, SHORTENED)
    .toString()
    .replace(/\uFFFD+$/, '');
  if (beginning.length === text.length) return text;
  const sentences = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(beginning)];
  const whole = sentences
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('')
    .trim();
  return whole === '' ? `${beginning.trim()}…` : whole;
}
