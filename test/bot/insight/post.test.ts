import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postDigest } from '../../../bot/insight/post';

const LINES = ['Week 2026-W48: 2 gesprekken.', 'Een.', 'Twee.', 'Drie.', 'Vier.', '▁▂█'];
let server: Server;
let heard: { method: string | undefined; type: string | undefined; body: string }[];
let status: number;

beforeEach(async () => {
  [heard, status] = [[], 202];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    heard.push({ method: request.method, type: request.headers['content-type'], body });
    response.writeHead(status, status === 302 ? { Location: 'http://127.0.0.1:1/' } : {});
    response.end('taken');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const webhook = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/workflows/1?sig=secret`;
const post = () => postDigest(LINES, { webhook: webhook(), fetch });

test('the channel gets one card with every line of the digest and its bars', async () => {
  await post();
  expect(heard).toMatchObject([{ method: 'POST', type: 'application/json' }]);
  const { type, attachments } = JSON.parse(heard[0]?.body ?? '{}');
  expect([type, attachments.length, attachments[0].content.type]).toEqual(['message', 1, 'AdaptiveCard']);
  expect(attachments[0].content.body.map(({ text }: { text: string }) => text)).toEqual(LINES);
});

test.each([400, 500, 302])('a channel that answers %d is told without its address', async (answer) => {
  status = answer;
  const failure = await post().catch((error: Error) => error);
  expect(String(failure)).toMatch(/Error: /);
  expect(String(failure)).not.toContain('secret');
  expect(heard).toHaveLength(1);
});
