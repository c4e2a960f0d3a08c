import { LOOKS, type Look } from '../theme';

/** What the site owner set on the script tag. */
export interface WidgetSettings {
  locale: 'nl' | 'en';
  /** Absent: where a line of text ends. */
  side?: 'links' | 'rechts' | undefined;
  look: Look;
  openAtStart: boolean;
  /** Words on the button. */
  greeting: string;
}

/** Anything that is not one of the known values is as if it were not set. */
export function readWidgetSettings({ dataset }: HTMLScriptElement): WidgetSettings {
  const { taal = document.documentElement.lang, positie, thema, open, begroeting = '' } = dataset;
  return {
    locale: /^en\b/i.test(taal) ? 'en' : 'nl',
    side: positie === 'links' || positie === 'rechts' ? positie : undefined,
    look: LOOKS.find((look) => look === thema) ?? 'auto',
    openAtStart: open !== undefined,
    greeting: begroeting,
  };
}
