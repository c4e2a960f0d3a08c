import type { Knowledge } from '../../../knowledge/load';
import { isShown, NATIONAL_DESKS } from '../../../knowledge/places/desks';
import { type Locale, PURPOSES } from '../../../knowledge/schema';
import { speakerOf } from '../../../locales';
import type { WidgetDesk } from './browser/widget/data';

/** The desks for the whole country that have a site: what helps while the assistant cannot. */
export function nationalDesks({ places }: Knowledge, locale: Locale): WidgetDesk[] {
  const speak = speakerOf(locale);
  return PURPOSES.flatMap((purpose) => {
    const desk = places.desks.find(({ id }) => id === NATIONAL_DESKS[purpose]);
    if (!desk?.site || !isShown(desk)) return [];
    return [{ purpose: speak(`contact:purpose.${purpose}`), name: desk.organisation, url: desk.site }];
  });
}
