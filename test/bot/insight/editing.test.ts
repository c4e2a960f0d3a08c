import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from '../../../bot/service';
import { openLmdbStore } from '../../../bot/state/lmdb';
import { loadKnowledge } from '../../../knowledge/load';
import type { EditorsDesk } from '../editor/desk';
import { draftDesk } from '../editor/draft/draft-desk';
import { runService } from '../server/running';
import { contentOf } from './talk';

const ENTRY = '/inzicht/antwoorden/lassen-leren';
const FILE = 'knowledge/faq/klussen.yaml';
const CHANGE = { 'kort.nl': 'Lassen leer je op school. Dat kost {{lascursus-prijs}}.' };
const state = mkdtempSync(join(tmpdir(), 'editing-'));
let desk: EditorsDesk;
let service: Service;
let inside: { cookie: string; proof: string; version: string };

const git = (...args: string[]): string => execFileSync('git', args, { cwd: desk.root, encoding: 'utf8' }).trim();

beforeAll(async () => {
  desk = draftDesk();
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.nl', 'commit', '--quiet', '--message', 'all');
  const known = loadKnowledge(desk.path('knowledge'));
  service = await runService({ INSIGHT_SAVE: 'git' }, { root: desk.root, folder: state, knowledge: () => known });
  inside = await enter();
});
afterAll(() => {
  desk.clear();
  rmSync(state, { recursive: true, force: true });
});

async function enter() {
  const door = await fetch(service.address + service.entrance, { redirect: 'manual' });
  const cookie = door.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await (await fetch(service.address + ENTRY, { headers: { cookie } })).text();
  const settings = JSON.parse(/id="settings">(.*?)<\/script>/.exec(page)?.[1] ?? '{}');
  return { cookie, proof: settings.proof, version: settings.version };
}

interface Asked {
  path?: string;
  body?: object;
  headers?: Record<string, string | undefined>;
}

async function post({ path = `${ENTRY}/bewaar`, body, headers = {} }: Asked = {}) {
  const all: Record<string, string | undefined> = {
    'content-type': 'application/json',
    origin: service.address,
    cookie: inside.cookie,
    'x-inzicht-proof': inside.proof,
    ...headers,
  };
  const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const told = JSON.stringify(body ?? { version: inside.version, cells: CHANGE });
  const response = await fetch(service.address + path, { method: 'POST', headers: sent, body: told });
  return { status: response.status, said: (await response.json()) as Record<string, unknown> };
}

test('an editor looks, judges, saves and takes back', async () => {
  const before = desk.read(FILE);
  const look = await post({ path: `${ENTRY}/blik`, body: { cells: CHANGE, locale: 'nl', part: 'kort' } });
  expect(JSON.stringify(look.said.before)).toContain('op school of bij een bedrijf');
  expect(JSON.stringify(look.said.after)).toContain('op school. Dat kost 200 euro');
  expect((await post({ path: `${ENTRY}/vragen` })).said).toEqual({ differences: [], asked: 6 });
  expect((await post({ path: `${ENTRY}/proef` })).said).toEqual({ is: 'judged', problems: [] });
  expect((await post({ path: `${ENTRY}/vragen` })).said).toEqual({ differences: [], asked: 6 });
  expect((await post()).said).toMatchObject({ is: 'saved', cells: CHANGE });
  expect(git('log', '-1', '--format=%an')).toBe('Redactie');
  expect(desk.read(FILE)).toContain('Lassen leer je op school.\n');
  expect((await post()).said).toMatchObject({ is: 'changed', cells: CHANGE });
  expect((await post({ path: `${ENTRY}/terug`, body: {} })).said).toMatchObject({ is: 'saved' });
  expect(desk.read(FILE)).toBe(before);
});

test.each<[string, number, Asked]>([
  ['without a session', 404, { headers: { cookie: undefined } }],
  ['with a session that somebody made up', 404, { headers: { cookie: 'inzicht=e30.e30.' } }],
  ['from another site', 403, { headers: { origin: 'https://example.nl' } }],
  ['from nowhere', 403, { headers: { origin: undefined } }],
  ['without the proof of the page', 403, { headers: { 'x-inzicht-proof': undefined } }],
  ['with the proof of another session', 403, { headers: { 'x-inzicht-proof': 'x'.repeat(43) } }],
  ['as a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['with a field that is none', 400, { body: { version: '', cells: { id: 'anders' } } }],
  ['with a field that is too long', 400, { body: { version: '', cells: { 'meer.nl': 'x'.repeat(8_001) } } }],
  ['with more than fits', 413, { body: { version: '', cells: { 'meer.nl': 'x'.repeat(70_000) } } }],
])('a change %s is refused with %d and writes nothing', async (_name, status, asked) => {
  const before = git('rev-parse', 'HEAD');
  expect((await post(asked)).status).toBe(status);
  expect([git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual([before, '']);
});

test.each(['..%2f..%2fvalues', 'lassen-leren.yaml', 'lascursus-prijs'])('"%s" opens nothing', async (id) => {
  const page = await fetch(`${service.address}/inzicht/antwoorden/${id}`, { headers: { cookie: inside.cookie } });
  expect(page.status).toBe(404);
  expect((await post({ path: `/inzicht/antwoorden/${id}/bewaar` })).said).toEqual(
    expect.not.objectContaining({ is: 'saved' }),
  );
  expect(git('status', '--porcelain')).toBe('');
});

test('the pages are for editors, and let in no script but their own', async () => {
  for (const path of [ENTRY, '/inzicht/antwoorden', '/inzicht/voorbeeld']) {
    expect((await fetch(service.address + path)).status).toBe(404);
    const page = await fetch(service.address + path, { headers: { cookie: inside.cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect([path, page.status]).toEqual([path, 200]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  }
});

test('where changes are to be committed and there is no working copy, nothing starts', async () => {
  const bare = draftDesk();
  const known = loadKnowledge(bare.path('knowledge'));
  const starting = runService({ INSIGHT_SAVE: 'git' }, { root: bare.root, knowledge: () => known });
  await expect(starting).rejects.toThrow(/INSIGHT_SAVE is git/);
  bare.clear();
});

test('of all this the state keeps the key of the sessions, and no word of a draft or of who wrote it', async () => {
  await service.close();
  const store = openLmdbStore(state);
  const kept = await contentOf(store, '');
  expect(kept).toContain('insight/session-key');
  for (const words of ['Redactie', 'Lassen', 'op school', 'lassen-leren', git('rev-parse', 'HEAD')])
    expect([words, kept.includes(words)]).toEqual([words, false]);
  await store.close();
});
