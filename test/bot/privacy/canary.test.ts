import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from '../../../bot/service';
import { openLmdbStore } from '../../../bot/state/lmdb';
import { maskPersonalData } from '../../../dialogs/safety/personal-data';
import { talkAt } from '../../conversations/channels';
import { captureLog } from '../captured-log';
import { contentOf } from '../insight/talk';
import { knownOnce, runService } from '../server/running';
import { foundIn, PHRASINGS } from './canaries';
import {
  arriving,
  type Connector,
  directLine,
  emulator,
  messages,
  type Path,
  startConnector,
  teamsChannel,
  teamsChat,
} from './paths';

jest.setTimeout(300_000);

/** Of the channel and of the person; a log line has neither. */
const IDS = /29(?::|%3A)noor|a(?::|%3A)noor|12121212-3434|klas@thread|dl_[\w-]{20}/;

const { log, lines } = captureLog();
const folder = mkdtempSync(join(tmpdir(), 'techniekpact-'));
let connector: Connector;
let service: Service;
let fault: string | undefined;
let history: string[];
let pages: string;

/** Fails as a careless library would: with what it was given in its message. */
function knowledge() {
  if (fault === undefined) return knownOnce();
  throw new Error(`Nothing was found for "${fault}"`, { cause: new Error(`in ${fault}, Password=hunter2`) });
}

async function pathsInto(): Promise<(Path & { history?(): Promise<string[]> })[]> {
  const made = [emulator, teamsChat, teamsChannel].map((channel) => messages(service, channel(connector.url)));
  return [await directLine(service), ...made];
}

beforeAll(async () => {
  connector = await startConnector();
  const settings = {
    EXPERT_CHANNEL: '19:experts@thread.tacv2',
    MESSAGES_PER_MINUTE: '1000',
    TOKEN_REQUESTS_PER_MINUTE: '1000',
  };
  service = await runService(settings, { log, knowledge, folder });
  const paths = await pathsInto();
  for (const text of PHRASINGS) for (const path of paths) await path(text);
  for (const text of ['vraag een mens', 'ik heet Zwaantje Kanariepiet, mag ik lassen?', 'verstuur'])
    await paths[2]?.(text);
  history = (await paths[0]?.history?.()) ?? [];
  pages = await shown();
  for (const text of PHRASINGS) {
    fault = text;
    for (const path of paths) await path(`${text}!`);
    fault = undefined;
  }
  connector.refuses = true;
  for (const path of paths) await path('my name is Zwaantje and who are you');
  await arriving(service, connector.url);
  connector.refuses = false;
});
afterAll(async () => {
  await service.close();
  connector.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What an editor and an operator can see. */
async function shown(): Promise<string> {
  const get = (path: string, headers = {}) => fetch(service.address + path, { redirect: 'manual', headers });
  const [cookie = ''] = (await get(service.entrance ?? '')).headers.getSetCookie();
  const paths = ['/inzicht', '/inzicht/cijfers.csv', '/healthz', '/readyz'];
  const answers = await Promise.all(paths.map((path) => get(path, { cookie })));
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}

/** The bytes of the store's files, as they lie on disk. */
const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

test('row 43: fifty ways to let a BSN, address, number, account or name slip leave none of it in the bytes of the store', () => {
  expect(onDisk()).toContain('directline/log/');
  expect(foundIn(onDisk())).toEqual([]);
});

test('row 43: nor in a log line at any level, failing turns and refusing channels included; no text, no token, no id', () => {
  const written = lines.map((line) => JSON.stringify(line));
  expect(written.filter((line) => line.includes('A turn failed.')).length).toBeGreaterThanOrEqual(PHRASINGS.length * 4);
  expect(written.some((line) => line.includes('The apology could not be sent.'))).toBe(true);
  expect(foundIn(written.join('\n'))).toEqual([]);
  for (const text of PHRASINGS) expect(written.filter((line) => line.includes(text))).toEqual([]);
  expect(written.filter((line) => /hunter2|eyJ|Bearer \w/.test(line) || IDS.test(line))).toEqual([]);
});

test('row 43: nor on the page of insight, in its figures, or in the health checks', () => {
  expect(pages).toContain('Inzicht');
  expect(foundIn(pages)).toEqual([]);
});

test('row 43: who types a BSN is told not to, and nothing else is done with it', async () => {
  const say = await talkAt('2026-11-24T10:00:00+01:00', knownOnce(), 'nl-NL');
  expect(await say('mijn bsn is 111222333, hoe word ik lasser?')).toMatchObject({
    kind: 'personal-data',
    text: expect.stringContaining('Deel hier geen'),
  });
});

test('what a person sees of their own words in the history is masked', () => {
  expect(history).toEqual(PHRASINGS.map(maskPersonalData));
});

test('a question for a person of flesh and blood goes without the name', () => {
  const asked = connector.heard.filter((body) => body.includes('19:experts@thread.tacv2'));
  expect(asked.join('\n')).toContain('ik heet •••, mag ik lassen?');
  expect(foundIn(asked.join('\n'))).toEqual([]);
});

test('row 32: after "wis mijn gegevens" nothing of the conversations is left but the farewells', async () => {
  const paths = await pathsInto();
  for (const path of paths) await path('ik heet Zwaantje, wat is bbl?');
  for (const path of paths) await path('wis mijn gegevens');
  expect(await paths[0]?.history?.()).toEqual([]);
  await service.close();
  const store = openLmdbStore(folder);
  const content = await contentOf(store);
  await store.close();
  expect(content).toContain('insight/words/');
  expect(foundIn(content + onDisk())).toEqual([]);
  expect(content).not.toMatch(/^(?:conversation|reminder|expert)\/(?:emulator\/c|msteams\/(?:a:noor|19:klas\S+)) /m);
});
