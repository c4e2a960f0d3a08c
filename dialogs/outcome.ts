import type { Outcome } from '../knowledge/guide/advance';
import type { Guide, Route } from '../knowledge/guide/guide';
import type { Localised, Purpose } from '../knowledge/schema';
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
export function outcomeDraft(turn: Turn, { outcome, intro }: Finished): Draft {
  const speak = speakFor(turn);
  const many = outcome.fits.length > 1 ? 'many' : 'one';
  return {
    kind: 'outcome',
    ids: outcome.fits.map(({ route }) => route.id),
    blocks: [
      ...intro.map(text),
      text(speak(`guide:outcome.${many}`)),
      ...outcome.fits.flatMap((fit) => fitBlocks(turn, fit)),
      ...refusedBlocks(turn, outcome),
      ...outcome.notes.map((note) => text(filled(turn, note))),
      text(speak('guide:outcome.advice')),
      ...sourceBlocks(outcome.fits.map(({ route }) => route)),
    ],
    offers: offersAfter(turn, outcome),
  };
}

function fitBlocks(turn: Turn, { route, because, notes }: Outcome['fits'][number]): Block[] {
  const speak = speakFor(turn);
  const { locale } = turn.state;
  const line = (key: string, values: Record<string, string>): string => speak(`guide:outcome.${key}`, values);
  const reasons = because.map((reason) => filled(turn, reason)).join(speak('guide:outcome.and'));
  return [
    { is: 'heading', text: route.name[locale] },
    text(line('because', { because: reasons })),
    {
      is: 'list',
      items: [
        line('asks', { asks: filled(turn, route.asks) }),
        line('length', { length: filled(turn, route.length) }),
        line('costs', { costs: filled(turn, route.costs) }),
        line('first-step', { step: filled(turn, route.firstStep) }),
        line('decided-by', { who: filled(turn, route.decidedBy) }),
        ...(route.deadline ? [line('deadline', { date: filled(turn, asReference(route.deadline)) })] : []),
        ...notes.map((note) => filled(turn, note)),
      ],
    },
  ];
}

const asReference = (value: string): Localised => ({ nl: `{{${value}}}`, en: `{{${value}}}` });

function refusedBlocks(turn: Turn, { refused }: Outcome): Block[] {
  if (refused.length === 0) return [];
  const speak = speakFor(turn);
  const items = refused.map(({ route, blocks, opens }) =>
    speak('guide:outcome.blocks', {
      route: route.name[turn.state.locale],
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

function filled(turn: Turn, words: Localised): string {
  const { state, world } = turn;
  return fill(words[state.locale], { values: world.knowledge.values, locale: state.locale, today: world.today }).text;
}

function offersAfter(turn: Turn, outcome: Outcome): Offer[] {
  const speak = speakFor(turn);
  const [first] = outcome.fits;
  const entries = (first?.route.entries ?? []).flatMap((id) => turn.world.knowledge.entries.get(id) ?? []);
  const purpose: Purpose | undefined = first?.route.desk;
  return [
    ...(purpose
      ? [
          {
            id: `loket-${purpose}`,
            label: speak('guide:choice.desk'),
            deed: { do: 'contact', purpose },
          } satisfies Offer,
        ]
      : []),
    ...entries
      .slice(0, 2)
      .map(({ id, label }): Offer => ({ id, label: label[turn.state.locale], deed: { do: 'answer', entry: id } })),
    { id: 'wijzig', label: speak('guide:choice.change'), deed: { do: 'command', command: 'change' } },
    { id: 'opnieuw', label: speak('guide:choice.restart'), deed: { do: 'command', command: 'restart' } },
  ];
}
