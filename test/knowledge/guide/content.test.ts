import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkGuideReferences } from '../../../knowledge/guide/references';
import type { Guide } from '../../../knowledge/guide/schema';
import { LOCALES, type Localised, type Value } from '../../../knowledge/schema';
import { learn, teach } from './guides';

const KNOWLEDGE = join(__dirname, '../../../knowledge');
const GUIDES: [string, Guide][] = [
  ['techniek-lesgeven', teach],
  ['techniek-leren', learn],
];

/** A sentence longer than this is two. In words. */
const LONGEST_SENTENCE = 25;

function textsOf(guide: Guide): { where: string; text: Localised }[] {
  const routes = [...guide.routes.values()].flatMap((route) => {
    const { id, name, gives, length, costs, firstStep, decidedBy, asks } = route;
    const lines = asks.nl.map((nl, at) => ({ nl, en: asks.en[at] ?? '' }));
    return [name, gives, length, costs, firstStep, decidedBy, ...lines].map((text) => ({ where: id, text }));
  });
  const rules = guide.rules.flatMap(({ id, fits, refused }) =>
    [...fits.map(({ because }) => because), ...refused.flatMap(({ blocks, opens }) => [blocks, opens])].map((text) => ({
      where: id,
      text,
    })),
  );
  const questions = guide.questions.flatMap(({ id, text, instead }) =>
    [text, ...instead.map((variant) => variant.text)].map((words) => ({ where: id, text: words })),
  );
  return [...routes, ...rules, ...questions, ...guide.notes.map(({ id, text }) => ({ where: id, text }))];
}

describe.each(GUIDES)('the words of %s', (_name, guide) => {
  const texts = textsOf(guide);

  test('are short sentences', () => {
    const long = texts.flatMap(({ where, text }) =>
      LOCALES.flatMap((locale) =>
        text[locale]
          .split(/(?<=[.?:;]) /)
          .filter((sentence) => sentence.split(' ').length > LONGEST_SENTENCE)
          .map((sentence) => `${where}: ${sentence}`),
      ),
    );
    expect(long).toEqual([]);
  });

  test('never promise: the school, the hogeschool, UWV or DUO decides', () => {
    const promise =
      /kom(t|en)? in aanmerking|gekwalificeerd|voldoe|je mag beginnen|qualify|eligible|guarantee|gegarandeerd/i;
    expect(texts.filter(({ text }) => promise.test(text.nl) || promise.test(text.en))).toEqual([]);
    for (const { decidedBy } of guide.routes.values()) {
      expect(decidedBy.nl).toMatch(/beslis|kies|neemt je aan/);
    }
  });

  test('say je and not u, and no office words', () => {
    const stiff = /\b(u|uw|men|dient|middels|conform|indien|ten behoeve|teneinde)\b/i;
    expect(texts.filter(({ text }) => stiff.test(text.nl))).toEqual([]);
  });

  test('name no amount: an amount stands in values.yaml', () => {
    expect(texts.filter(({ text }) => /€|\beur\b|euro/i.test(text.nl + text.en))).toEqual([]);
  });

  test('leave the full stop to the sentence around a reason', () => {
    const reasons = guide.rules.flatMap(({ fits }) => fits.map(({ because }) => because));
    expect(reasons.filter(({ nl, en }) => /^[A-Z]|[.!]$/.test(nl) || /^[A-HJ-Z]|[.!]$/.test(en))).toEqual([]);
  });

  test('give each route labels of its own', () => {
    for (const locale of LOCALES) {
      const labels = [...guide.routes.values()].map(({ label }) => label[locale].toLowerCase());
      expect(labels.filter((label, at) => labels.indexOf(label) < at)).toEqual([]);
    }
  });

  test('name only answers and values that exist', () => {
    const faq = join(KNOWLEDGE, 'faq');
    const entries = readdirSync(faq).flatMap(
      (file) => parse(readFileSync(join(faq, file), 'utf8')) as { id: string }[],
    );
    const values = parse(readFileSync(join(KNOWLEDGE, 'values.yaml'), 'utf8')) as Value[];
    const elsewhere = {
      entries: new Set(entries.map(({ id }) => id)),
      values: new Map(values.map((value) => [value.id, value])),
    };
    expect(checkGuideReferences([guide], elsewhere)).toEqual([]);
  });
});

test('a missing answer, value or deadline is told', () => {
  const nothing = { entries: new Set<string>(), values: new Map<string, Value>() };
  const messages = checkGuideReferences([learn], nothing).map(({ entry, message }) => `${entry}: ${message}`);
  expect(messages).toContain('basisschool: het antwoord "open-dag" bestaat niet.');
  expect(messages).toContain('hbo-aanmelden: de tekst noemt {{aanmelden-hbo}}, en die waarde bestaat niet.');
  expect(messages.join('\n')).toContain('"deadline" noemt "aanmelden-mbo"');
});
