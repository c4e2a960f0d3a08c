import { DateTime } from 'luxon';
import { ourKnowledge } from '../../bot/knowledge';
import { type Entry, LOCALES, type Locale, type Value } from '../../knowledge/schema';
import { valuesIn, ZONE } from '../../knowledge/values';
import { type Heard, talkAt } from './channels';

const knowledge = ourKnowledge();
const entries = [...knowledge.entries.values()];

const WARNED = { nl: 'kan veranderd zijn', en: 'may have changed' };

interface Showing {
  entry: Entry;
  value: Value;
  locale: Locale;
}

/** Every place where an answer shows a value that will not hold for ever. */
const showings = entries.flatMap((entry) =>
  LOCALES.flatMap((locale) => {
    const named = new Set(valuesIn(`${entry.kort[locale]} ${entry.meer?.[locale] ?? ''}`));
    return [...named].flatMap((id): [string, string, Showing][] => {
      const value = knowledge.values.get(id);
      return value?.validUntil === undefined ? [] : [[`${id} (${locale})`, entry.id, { entry, value, locale }]];
    });
  }),
);

/** The answer as it is given at a moment: the long one when the value stands there. */
async function answerAt(now: DateTime, { entry, value, locale }: Showing): Promise<Heard> {
  const say = await talkAt(now.toISO() ?? '', knowledge, locale);
  const short = await say(entry.question[locale]);
  expect(short.ids[0]).toBe(entry.id);
  return valuesIn(entry.kort[locale]).includes(value.id) ? short : say('meer');
}

const lastDay = ({ validUntil = '' }: Value): DateTime => DateTime.fromISO(validUntil, { zone: ZONE });

test('there are values that will not hold for ever, and each is shown by an answer in both languages', () => {
  const expiring = [...knowledge.values.values()].filter(({ validUntil }) => validUntil !== undefined);
  expect(expiring.length).toBeGreaterThan(0);
  const shown = new Set(showings.map(([name]) => name));
  expect(
    expiring.flatMap(({ id }) => LOCALES.map((locale) => `${id} (${locale})`)).filter((name) => !shown.has(name)),
  ).toEqual([]);
});

describe.each(showings)('%s in "%s"', (_name, _entry, showing) => {
  const { value, locale } = showing;
  const words = value.text?.[locale] ?? '';

  test('is there until the last minute of its last day', async () => {
    const { text } = await answerAt(lastDay(value).endOf('day').minus({ minutes: 1 }), showing);
    expect(text).toContain(words);
  });

  test('is gone a minute later, with what to read instead and the source to look at', async () => {
    const { text } = await answerAt(lastDay(value).plus({ days: 1, minutes: 1 }), showing);
    expect(text).not.toContain(words);
    expect(text).toContain(value.instead?.[locale]);
    expect(text).toContain(WARNED[locale]);
    expect(text).toContain(value.source.title);
  });
});
