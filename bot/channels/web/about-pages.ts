import type { Locale } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import type { Assets } from './assets';
import type { WidgetDesk } from './browser/widget/data';
import { deskList } from './desk-list';
import { sections, textPage } from './text-page';

/** How accessible the chat is and what is not known of that; with the desks, for whom it is not. */
export function accessibilityPage({ locale, assets, desks }: Page & { desks: readonly WidgetDesk[] }): string {
  const told = sections(locale, 'accessibility', ['norm', 'tested', 'gaps', 'report']);
  const title = speakerOf(locale)('page:accessibility.title');
  return textPage({ locale, assets, title, body: `${told}\n${deskList(desks)}` });
}

/** What the algorithm register asks: what it is for, how it works, what people do, what can go wrong. */
export function workingsPage({ locale, assets }: Page): string {
  const body = sections(locale, 'workings', ['goal', 'method', 'people', 'risks']);
  return textPage({ locale, assets, title: speakerOf(locale)('page:workings.title'), body });
}

interface Page {
  locale: Locale;
  assets: Assets;
}
