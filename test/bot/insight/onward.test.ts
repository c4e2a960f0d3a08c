import { linksOf } from '../../../bot/insight/links';
import type { Service } from '../../../bot/service';
import { runService } from '../server/running';
import { knowledge, talking } from './talk';

let service: Service;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

const follow = (id: string, headers = {}) => fetch(`${service.address}/naar/${id}`, { redirect: 'manual', headers });

test('it leads on to an address of the knowledge and sets no cookie', async () => {
  const [link] = linksOf(knowledge()).values();
  const response = await follow(link?.id ?? '');
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(link?.url);
  expect(response.headers.get('set-cookie')).toBeNull();
});

test.each(['0000000000', 'https:%2F%2Fevil.example', '..%2F..'])('%s leads nowhere', async (id) => {
  expect((await follow(id)).status).toBe(404);
});

test('every desk and every link of an answer has a way of its own', () => {
  const urls = [...knowledge().entries.values()].flatMap(({ links }) => links.map(({ url }) => url));
  const led = new Set([...linksOf(knowledge()).values()].map(({ url }) => url));
  expect(urls.length).toBeGreaterThan(50);
  expect(urls.filter((url) => !led.has(url))).toEqual([]);
});

test('a link in an answer goes by way of it; one of a help card does not', async () => {
  const { bot } = await talking();
  const { conversationId } = await bot.directLine.startConversation('nl-NL');
  const say = async (text: string): Promise<string> =>
    JSON.stringify((await bot.directLine.say(conversationId, text)).replies);
  expect(await say('Hoe vind ik een stage?')).toMatch(/assistent\.test\/naar\/[0-9a-f]{10}/);
  expect(await say('ik wil dood')).not.toContain('/naar/');
});

test('what was followed is counted by week', async () => {
  const { insight } = await talking();
  insight.followed('0a1b2c3d4e');
  insight.followed('0a1b2c3d4e');
  await insight.tick();
  expect(await insight.ledger.read('2026-W48')).toEqual({ 'followed 0a1b2c3d4e - - -': 2 });
});
