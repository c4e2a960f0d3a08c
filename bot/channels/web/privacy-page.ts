import type { Entry, Locale } from '../../../knowledge/schema';
import { longDate } from '../../../knowledge/values';
import { speakerOf } from '../../../locales';
import type { Assets } from './assets';
import { escapeHtml } from './html';
import { sections, textPage } from './text-page';

interface Asked {
  locale: Locale;
  assets: Assets;
  /** Conversations of the page go through Azure's Direct Line. */
  viaMicrosoft: boolean;
}

/** The answer about privacy, then what public chats tell under five headings. */
export function privacyPage(entry: Entry, { locale, assets, viaMicrosoft }: Asked): string {
  const speak = speakerOf(locale);
  const checked = speak('talk:sources.checked', { date: longDate(entry.checkedOn, locale) });
  const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
  const body = [
    paragraph(entry.kort[locale]),
    sections(locale, 'privacy-page', ['ask', 'typed', 'kept', 'read']),
    ...(viaMicrosoft ? [paragraph(speak('page:privacy-page.microsoft'))] : []),
    sections(locale, 'privacy-page', ['self']),
    paragraph(checked),
  ];
  return textPage({ locale, assets, title: entry.question[locale], body: body.join('\n') });
}
