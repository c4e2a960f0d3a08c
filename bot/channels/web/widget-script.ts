import type { Knowledge } from '../../../knowledge/load';
import { RESOURCES } from '../../../locales';
import type { WidgetData } from './browser/widget/data';
import { inlineJson } from './html';
import { nationalDesks } from './national-desks';

/** `/widget.js`: the built script with the texts and desks of this moment, so that it has them when we are not there. */
export function widgetScript(built: string, knowledge: Knowledge): string {
  const data: WidgetData = {
    nl: { texts: RESOURCES.nl.widget, desks: nationalDesks(knowledge, 'nl') },
    en: { texts: RESOURCES.en.widget, desks: nationalDesks(knowledge, 'en') },
  };
  return `(()=>{const WIDGET_DATA=${inlineJson(data)};${built}})();`;
}
