import { check } from '../../../bot/editor/check';
import type { EditorsDesk } from './desk';
import { smallDesk } from './small-desk';

let desk: EditorsDesk;
beforeEach(() => {
  desk = smallDesk();
});
afterEach(() => desk.clear());

type Fetch = typeof globalThis.fetch;
type Reply = number | 'silent' | { HEAD: number; GET: number };

/** Every address is there, but for those named; what was asked is kept. */
function internet(replies: Record<string, Reply>, asked: string[] = []): Fetch {
  return async (address, init) => {
    const url = String(address);
    const method = init?.method === 'HEAD' ? 'HEAD' : 'GET';
    asked.push(`${method} ${url} ${new Headers(init?.headers).get('user-agent')} ${init?.signal ? 'in time' : ''}`);
    const reply = replies[url] ?? 200;
    if (reply === 'silent')
      throw new Error('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) });
    return new Response(null, { status: typeof reply === 'number' ? reply : reply[method] });
  };
}

const about = (said: string): string[] => said.split('\n').filter((line) => line.includes('.example'));

test('every address is asked once, with a name and a time-out', async () => {
  const asked: string[] = [];
  const { code, said } = await desk.run(check, ['--links'], { fetch: internet({}, asked) });
  const ours = asked.filter((line) => line.includes('.example')).sort();
  expect(ours).toEqual(
    ['cursus', 'lasschool', 'timmerschool'].map(
      (site) => `HEAD https://${site}.example techniekpact-assistant knowledge check in time`,
    ),
  );
  expect(said).toMatch(/^\d+ adressen nagekeken\.$/m);
  expect(about(said)).toEqual([]);
  expect(code).toBe(0);
});

test.each<[name: string, reply: Reply, said: RegExp[], code: number]>([
  [
    'a link that is gone',
    404,
    [
      /^FOUT {3}knowledge\/faq\/klussen\.yaml:\d+, "lassen-leren": https:\/\/cursus\.example antwoordt met 404\. Wat te doen: Zoek de nieuwe plek/,
    ],
    1,
  ],
  ['a site that refuses programs', 403, [/^let op .* antwoordt met 403\. Wat te doen: Open het adres zelf/], 0],
  [
    'a site that keeps silent',
    'silent',
    [/^let op .* antwoordt niet \(ENOTFOUND\)\. Wat te doen: Open het adres zelf/],
    0,
  ],
  ['a site that knows no HEAD', { HEAD: 405, GET: 200 }, [], 0],
])('%s', async (...[, reply, expected, code]) => {
  const fetch = internet({ 'https://cursus.example': reply });
  const result = await desk.run(check, ['--links'], { fetch });
  expect(about(result.said)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  expect(result.code).toBe(code);
});

test('a source that is gone is a warning: nobody is sent there', async () => {
  const { code, said } = await desk.run(check, ['--links'], {
    fetch: internet({ 'https://timmerschool.example': 410 }),
  });
  expect(about(said)).toEqual([
    expect.stringMatching(/^let op .*"timmeren-leren": https:\/\/timmerschool\.example antwoordt met 410/),
  ]);
  expect(code).toBe(0);
});

test('offline it says so, and blames no address', async () => {
  const { code, said } = await desk.run(check, ['--links']);
  expect(said).toMatch(/^De adressen zijn niet nagekeken: er is geen verbinding met internet\.$/m);
  expect(about(said)).toEqual([]);
  expect(code).toBe(0);
});
