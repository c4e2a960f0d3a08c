import { routeMap } from '../../../knowledge/draw/route-map';
import type { Guide, Route } from '../../../knowledge/guide/schema';
import type { Knowledge } from '../../../knowledge/load';
import type { Locale } from '../../../knowledge/schema';
import { fill, longDate, nextYearly, sourceDate } from '../../../knowledge/values';
import { speakerOf } from '../../../locales';
import { mapInWords } from '../../replies/card';

/** A route as the plan page shows it, with its map as an SVG, and its date where it has one. */
export interface PlannedRoute extends Route {
  map: string;
  mapInWords: string;
  when?: { words: string; calendar: string };
  checked: string;
  sourcesInWords: string[];
}

/** Everything the plan page needs of a guide: the browser makes the outcome itself, so that no answer is sent. */
export interface PlanGuide {
  guide: Omit<Guide, 'routes'>;
  routes: PlannedRoute[];
  /** The day in Amsterdam: `2026-11-24`. */
  today: string;
}

interface Asked {
  locale: Locale;
  today: string;
}

/** A guide with the values of today in its texts; undefined when there is none of that name. */
export function planGuide(knowledge: Knowledge, id: string, asked: Asked): PlanGuide | undefined {
  const found = knowledge.guides.get(id);
  if (!found) return undefined;
  const { routes, ...guide } = found;
  const filled = <T>(part: T): T => withValues(part, { knowledge, today: asked.today, locale: asked.locale });
  return {
    guide: filled(guide),
    routes: [...routes.values()].map((route) => planned(filled(route), knowledge, asked)),
    today: asked.today,
  };
}

function planned(route: Route, knowledge: Knowledge, { locale, today }: Asked): PlannedRoute {
  const speak = speakerOf(locale);
  const stations = route.path.map((station) => station[locale]);
  const title = mapInWords({ stations }, { locale });
  const when = whenOf(route, knowledge, { locale, today });
  return {
    ...route,
    map: routeMap({ stations, here: speak('guide:map.here'), title }),
    mapInWords: title,
    ...(when && { when }),
    checked: speak('talk:sources.checked', { date: longDate(route.checkedOn, locale) }),
    sourcesInWords: route.sources.map(({ date }) => sourceDate(date, locale)),
  };
}

function whenOf({ deadline }: Route, { values }: Knowledge, { locale, today }: Asked): PlannedRoute['when'] {
  const yearly = values.get(deadline ?? '')?.yearly;
  if (!deadline || !yearly) return undefined;
  const { daysLeft, date } = nextYearly(yearly, today);
  const words = speakerOf(locale)('guide:plan.date', { date: longDate(date, locale), days: daysLeft });
  return { words, calendar: `/agenda/${deadline}.ics?taal=${locale}` };
}

interface Filling extends Asked {
  knowledge: Knowledge;
}

/** The same part with its values filled in wherever a text names one. */
function withValues<T>(part: T, filling: Filling): T {
  const walk = (each: unknown): unknown => {
    if (typeof each === 'string')
      return fill(each, { values: filling.knowledge.values, locale: filling.locale, today: filling.today }).text;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, value]) => [key, walk(value)]));
  };
  return walk(part) as T;
}
