import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says one thing in a conversation; resolves when the reply is there. */
export type Say = (said: object) => Promise<void>;

/** A way to the server: opens conversations until it is closed. */
export interface Channel {
  open(): Promise<Say>;
  close(): void;
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json', ...headers };
  const response = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}

/** The embedded Direct Line, over HTTP: a post is answered once the bot's reply is in the conversation. */
export function directLine(address: string): Channel {
  const root = `${address}/v3/directline`;
  const open = async (): Promise<Say> => {
    const { token } = (await (await post(`${root}/tokens/generate`, {}, { origin: address })).json()) as {
      token: string;
    };
    const authorization = `Bearer ${token}`;
    const started = await post(`${root}/conversations`, {}, { authorization, origin: address });
    const { conversationId } = (await started.json()) as { conversationId: string };
    return async (said) => {
      const activity = { type: 'message', from: { id: 'someone' }, locale: 'nl-NL', ...said };
      await (await post(`${root}/conversations/${conversationId}/activities`, activity, { authorization })).json();
    };
  };
  return { open, close: () => undefined };
}

/** `POST /api/messages`, with the channel's connector on loopback: answered once the connector took the reply. */
export async function messages(address: string): Promise<Channel> {
  const connector = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => {
    connector.listen(0, '127.0.0.1', resolve);
  });
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const open = async (): Promise<Say> => {
    const conversation = { id: randomUUID() };
    const around = {
      channelId: 'emulator',
      serviceUrl,
      conversation,
      from: { id: 'someone' },
      recipient: { id: 'bot' },
    };
    return async (said) => {
      const id = randomUUID();
      await (
        await post(`${address}/api/messages`, { type: 'message', locale: 'nl-NL', id, ...around, ...said })
      ).text();
    };
  };
  return { open, close: () => connector.close() };
}

/** A server without a bot. */
export function plain(address: string): Channel {
  const say: Say = async (said) => void (await (await post(`${address}/echo`, said)).json());
  return { open: async () => say, close: () => undefined };
}
