import { RESOURCES, speakerOf } from '../../locales';

type Tree = { [key: string]: Tree | string };

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

function placeholders(tree: Tree, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string'
        ? [
            [
              `${path}${key}`,
              [...value.matchAll(/\{\{(\w+)\}\}/g)]
                .map((match) => match[1])
                .sort()
                .join(','),
            ],
          ]
        : Object.entries(placeholders(value, `${path}${key}.`)),
    ),
  );
}

const labels = (tree: Tree): string[] => ['start', 'choice', 'purpose'].flatMap((part) => textsOf(tree[part]));
const textsOf = (tree: Tree | string | undefined): string[] =>
  typeof tree === 'object' ? Object.values(tree).filter((value) => typeof value === 'string') : [];

describe.each(Object.keys(RESOURCES.nl) as (keyof typeof RESOURCES.nl)[])('%s', (file) => {
  test('says the same things in Dutch and English', () => {
    expect(keysOf(RESOURCES.en[file])).toEqual(keysOf(RESOURCES.nl[file]));
  });

  test('fills in the same values in Dutch and English', () => {
    expect(placeholders(RESOURCES.en[file])).toEqual(placeholders(RESOURCES.nl[file]));
  });
});

test.each(['nl', 'en'] as const)('labels of choices are at most 20 characters in %s', (locale) => {
  const all = Object.values(RESOURCES[locale]).flatMap((tree) => labels(tree));
  expect(all.length).toBeGreaterThan(8);
  expect(all.filter((label) => label.length > 20)).toEqual([]);
});

test('row 35: values are filled in literally, once, and never escaped', () => {
  expect(speakerOf('nl')('contact:which', { name: '<b>{{name}} $t(talk:welcome.who)</b>' })).toBe(
    'Welke <b>{{name}} $t(talk:welcome.who)</b> bedoel je?',
  );
});

test('the assistant says je, never u', () => {
  expect(JSON.stringify(RESOURCES.nl)).not.toMatch(/\b[Uu]w?\b/);
});
