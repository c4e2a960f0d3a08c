import type { FittingRoute, Outcome } from '../knowledge/guide/outcome';
import type { Guide, Route } from '../knowledge/guide/schema';
import type { Localised } from '../knowledge/schema';
import { fill } from '../knowledge/values';
import type { Block } from './say';
import type { Offer } from './state';
import { type Draft, speakFor, type Turn, text } from './turn';

interface Finished {
  guide: Guide;
  outcome: Outcome;
  intro: string[];
}

/** The routes that fit, each with why and the first step; then those that do not, with what blocks and what opens. */
export function outcomeDraft(turn: Turn, { guide, outcome, intro }: Finished): Draft {
  const speak = speakFor(turn);
  const routes = outcome.fits.flatMap(({ route }) => guide.routes.get(route) ?? []);
  return {
    kind: 'outcome',
    ids: outcome.fits.map(({ route }) => route),
    blocks: [
      ...intro.map(text),
      text(speak(`guide:outcome.${routes.length > 1 ? 'many' : 'one'}`)),
      ...outcome.fits.flatMap((fit) => fitBlocks(turn, fit, guide.routes.get(fit.route))),
      ...refusedBlocks(turn, { guide, outcome }),
      ...outcome.notes.map((note) => text(filled(turn, note.text))),
      text(speak('guide:outcome.advice')),
      ...sourceBlocks(routes),
    ],
    offers: offersAfter(turn, routes[0]),
  };
}

function fitBlocks(turn: Turn, { because, notes }: FittingRoute, route?: Route): Block[] {
  if (!route) return [];
  const speak = speakFor(turn);
  const { locale } = turn.state;
  const reasons = because.map((reason) => filled(turn, reason)).join(speak('guide:outcome.and'));
  const asks = route.asks[locale].map((ask) => filledText(turn, ask)).join('; ');
  const line = (key: string, words: Localised): string => speak(`guide:outcome.${key}`, { words: filled(turn, words) });
  const items = [
    line('gives', route.gives),
    speak('guide:outcome.asks', { words: asks }),
    line('length', route.length),
    line('costs', route.costs),
    line('first-step', route.firstStep),
    line('decided-by', route.decidedBy),
    ...(route.deadline ? [speak('guide:outcome.deadline', { words: filledText(turn, `{{${route.deadline}}}`) })] : []),
    ...notes.map((note) => filled(turn, note.text)),
  ];
  return [
    { is: 'heading', text: route.name[locale] },
    text(speak('guide:outcome.because', { words: reasons })),
    { is: 'list', items },
  ];
}

function refusedBlocks(turn: Turn, { guide, outcome }: Omit<Finished, 'intro'>): Block[] {
  if (outcome.refused.length === 0) return [];
  const speak = speakFor(turn);
  const items = outcome.refused.map(({ route, blocks, opens }) =>
    speak('guide:outcome.blocks', {
      route: guide.routes.get(route)?.name[turn.state.locale] ?? route,
      blocks: filled(turn, blocks),
      opens: filled(turn, opens),
    }),
  );
  return [text(speak('guide:outcome.refused')), { is: 'list', items }];
}

/** One line of sources under the whole outcome; each source once, with the oldest date of checking. */
function sourceBlocks(routes: readonly Route[]): Block[] {
  const sources = routes.flatMap((route) => route.sources);
  const once = sources.filter(
    (source, at) => sources.findIndex(({ url, title }) => url === source.url && title === source.title) === at,
  );
  const checkedOn = routes.map((route) => route.checkedOn).sort()[0];
  return once.length === 0 ? [] : [{ is: 'sources', sources: once, ...(checkedOn && { checkedOn }) }];
}

const filled = (turn: Turn, words: Localised): string => filledText(turn, words[turn.state.locale]);

function filledText({ state, world }: Turn, words: string): string {
  return fill(words, { values: world.knowledge.values, locale: state.locale, today: world.today }).text;
}

function offersAfter(turn: Turn, first: Route | undefined): Offer[] {
  const speak = speakFor(turn);
  const { locale } = turn.state;
  const offers: Offer[] = [];
  if (first) {
    const desk = speak('guide:choice.desk');
    offers.push({ id: `loket-${first.desk}`, label: desk, deed: { do: 'contact', purpose: first.desk } });
    const entries = first.entries.flatMap((id) => turn.world.knowledge.entries.get(id) ?? []);
    for (const { id, label } of entries.slice(0, 2)) {
      offers.push({ id, label: label[locale], deed: { do: 'answer', entry: id } });
    }
  }
  offers.push({ id: 'wijzig', label: speak('guide:choice.change'), deed: { do: 'command', command: 'change' } });
  offers.push({ id: 'opnieuw', label: speak('guide:choice.restart'), deed: { do: 'command', command: 'restart' } });
  return offers;
}
