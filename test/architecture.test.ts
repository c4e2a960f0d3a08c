import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(__dirname, '..');
const ROOMS = ['knowledge', 'locales', 'dialogs', 'bot'];
const LONGEST_FILE = 200;
const LONGEST_FUNCTION = 30;
const MOST_PARAMETERS = 3;

/** What each room may import: packages by name, other rooms by folder. */
const ALLOWED: Record<string, { packages: RegExp; rooms: string[] }> = {
  knowledge: {
    packages:
      /^(?:node:(?:fs|path|crypto)|yaml|zod(?:\/locales)?|flexsearch|luxon|@orama\/stemmers(?:\/\w+)?|@dagrejs\/dagre|(?:read|write)-excel-file\/node|tinyld(?:\/\w+)?)$/,
    rooms: [],
  },
  locales: { packages: /^i18next$/, rooms: [] },
  dialogs: { packages: /^$/, rooms: ['knowledge', 'locales'] },
  bot: { packages: /./, rooms: ['knowledge', 'locales', 'dialogs'] },
};

interface Source {
  path: string;
  room: string;
  text: string;
  file: ts.SourceFile;
}

const sources: Source[] = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(room, name);
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, room, text, file: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    }),
);

function importsOf({ file }: Source): string[] {
  const found: string[] = [];
  const note = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteral(node)) found.push(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function roomOf(source: Source, specifier: string): string {
  return relative(ROOT, resolve(ROOT, dirname(source.path), specifier)).split(/[/\\]/)[0] ?? '';
}

function functionsOf({ file }: Source): ts.FunctionLikeDeclaration[] {
  const found: ts.FunctionLikeDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    const isFunction = ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node);
    if (isFunction || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function place(source: Source, node: ts.Node): string {
  return `${source.path}:${source.file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function lineCount(source: Source, node: ts.Node): number {
  const lineAt = (position: number): number => source.file.getLineAndCharacterOfPosition(position).line;
  return lineAt(node.getEnd()) - lineAt(node.getStart()) + 1;
}

test('there is something to hold against the rules', () => {
  expect(sources.length).toBeGreaterThan(40);
});

test('imports follow the arrows between the rooms', () => {
  const wrong = sources.flatMap((source) =>
    importsOf(source)
      .filter((specifier) => {
        const { packages, rooms } = ALLOWED[source.room] ?? { packages: /^$/, rooms: [] };
        if (!specifier.startsWith('.')) return !packages.test(specifier);
        return ![source.room, ...rooms].includes(roomOf(source, specifier));
      })
      .map((specifier) => `${source.path} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('only the programs of an editor know spreadsheets, so that the service starts without them', () => {
  const knowing = sources.filter((source) =>
    importsOf(source).some((name) => /knowledge\/sheet\/|excel-file/.test(name)),
  );
  const outside = knowing
    .map(({ path }) => path)
    .filter((path) => !/^(?:bot[/\\]editor|knowledge[/\\]sheet)[/\\]/.test(path));
  expect(knowing.length).toBeGreaterThan(3);
  expect(outside).toEqual([]);
});

test('only the server and the channels know restify', () => {
  const knowing = sources.filter((source) => importsOf(source).includes('restify')).map(({ path }) => path);
  expect(
    knowing.filter(
      (path) => !/^bot[/\\](?:server|service|channels[/\\]directline[/\\](?:mount|direct-line))/.test(path),
    ),
  ).toEqual([]);
});

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const long = sources.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE).map(({ path }) => path);
  expect(long).toEqual([]);
});

test(`no function is longer than ${LONGEST_FUNCTION} lines`, () => {
  const long = sources.flatMap((source) =>
    functionsOf(source)
      .filter((node) => lineCount(source, node) > LONGEST_FUNCTION)
      .map((node) => `${place(source, node)} has ${lineCount(source, node)} lines`),
  );
  expect(long).toEqual([]);
});

test(`no function takes more than ${MOST_PARAMETERS} parameters`, () => {
  const wide = sources.flatMap((source) =>
    functionsOf(source)
      .filter(({ parameters }) => parameters.length > MOST_PARAMETERS)
      .map((node) => place(source, node)),
  );
  expect(wide).toEqual([]);
});

test('no type is given up and no lint is silenced', () => {
  const given = sources.filter(({ text }) =>
    /:\s*any\s*[;,)\]=>|&{]|\bas any\b|<any>|@ts-ignore|@ts-expect-error|biome-ignore|eslint-disable/.test(text),
  );
  expect(given.map(({ path }) => path)).toEqual([]);
});

test('names say what a thing is', () => {
  const vague = sources.filter(({ path }) => /(?:^|[/\\])(?:utils?|helpers?|common|misc|types)(?:[/\\.]|$)/.test(path));
  const grand = sources.flatMap(({ path, text }) =>
    (/\b(?:class|interface)\s+\w*(?:Manager|Service|Helper|Util)\b/.exec(text) ?? []).map((name) => `${path}: ${name}`),
  );
  expect({
    vague: vague.map(({ path }) => path),
    grand: grand.filter((name) => !name.endsWith('interface Service')),
  }).toEqual({ vague: [], grand: [] });
});

test('nothing but the bot reads the clock or the environment', () => {
  const reading = sources.filter(
    ({ room, text }) =>
      room !== 'bot' && /\bDate\.now\(|new Date\(\)|process\.env|DateTime\.(?:now|local)\(\)/.test(text),
  );
  expect(reading.map(({ path }) => path).filter((path) => !/^knowledge[/\\]check[/\\]main\.ts$/.test(path))).toEqual(
    [],
  );
});
