import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describeProblem, type Problem } from '../../knowledge/problem';
import { readYamlList } from '../../knowledge/read-yaml';
import { entry, term, value } from '../../knowledge/schema';
import { LONGEST, odd, SEEDED } from './seeded';

jest.setTimeout(LONGEST);

const KNOWLEDGE = resolve(__dirname, '../../knowledge');
const LISTS = [
  ['faq/geld.yaml', entry],
  ['glossary.yaml', term],
  ['values.yaml', value],
] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The items of a text, or what an editor is told. */
function read(text: string, schema: (typeof LISTS)[number][1]) {
  const path = join(folder, 'list.yaml');
  writeFileSync(path, text);
  return readYamlList<unknown>({ path, name: 'list.yaml' }, schema);
}

/** Every mistake has a place that is in the file, and what to do about it. */
function expectTold(problems: readonly Problem[], text: string): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const problem of problems) {
    expect(problem.remedy).not.toBe('');
    expect(describeProblem(problem)).not.toMatch(/undefined|\[object Object\]|Cannot read|\bat \S+ \(/);
    if (problem.line !== undefined) expect(problem.line >= 1 && problem.line <= lines).toBe(true);
  }
}

const INK = ['\t', ':', '- ', '"', "'", '{', '&a ', '*a', '!!js ', '#', '|', '%', '\n', '\u0000', '<<: *a', '- id: x'];
/** A place in the file, as a share of its length, what goes and what comes there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(40),
  come: fc.constantFrom(...INK),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

test.each(
  LISTS,
)('%s, wherever it is broken, gives items or mistakes with their place, and never throws', (file, schema) => {
  const whole = readFileSync(join(KNOWLEDGE, file), 'utf8').slice(0, 6_000);
  fc.assert(
    fc.property(edits, (made) => {
      const text = made.reduce((written, { at, gone, come }) => {
        const from = Math.floor(at * written.length);
        return written.slice(0, from) + come + written.slice(from + gone);
      }, whole);
      const { items, problems } = read(text, schema);
      expectTold(problems, text);
      for (const { item } of items) expect(schema.safeParse(item).success).toBe(true);
    }),
    SEEDED,
  );
});

test.each(LISTS)('%s, with anything at all in its place, is told to be no list or wrong', (_file, schema) => {
  fc.assert(
    fc.property(
      fc.oneof(
        odd.map((anything) => JSON.stringify(anything) ?? ''),
        fc.string({ maxLength: 300 }),
      ),
      (text) => {
        const { items, problems } = read(text, schema);
        expect(items).toEqual([]);
        expectTold(problems, text);
      },
    ),
    SEEDED,
  );
});

test('row 34: of all addresses only those with https come into the knowledge', () => {
  const [answer] = readYamlList({ path: join(KNOWLEDGE, 'faq/geld.yaml'), name: 'geld.yaml' }, entry).items;
  const label = { nl: 'Hier', en: 'Here' };
  const url = fc.oneof(
    fc.webUrl({ validSchemes: ['http', 'https', 'javascript', 'data', 'ftp', 'file'] }),
    fc.constantFrom('javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)', 'JAVASCRIPT:x', '//evil.nl'),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(url, (address) => {
      const { success } = entry.safeParse({ ...answer?.item, links: [{ label, url: address }] });
      if (success) expect(new URL(address).protocol).toBe('https:');
    }),
    SEEDED,
  );
});
