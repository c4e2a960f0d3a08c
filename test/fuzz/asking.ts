import { request } from 'node:http';
import type { Service } from '../../bot/service';

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** Asks without fetch, which mends what it sends. */
export function ask({ address }: Service, path: string, asked: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const { method = 'GET', headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers }, (response) => {
      let told = '';
      response.on('data', (chunk) => (told += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: told }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Posts a value as JSON. */
export function post(service: Service, path: string, asked: { body: unknown; headers?: object }): Promise<Answer> {
  const headers = { ...JSON_TYPE, ...asked.headers };
  return ask(service, path, { method: 'POST', body: JSON.stringify(asked.body), headers });
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** The tokens of a conversation that has begun. */
export interface Chat {
  token: string;
  resume: string;
  id: string;
  stream: string;
}

export async function begin(service: Service): Promise<Chat> {
  const headers = { Origin: service.address };
  const granted = await post(service, '/v3/directline/tokens/generate', { body: {}, headers });
  const { token, resume } = JSON.parse(granted.body);
  const begun = await post(service, '/v3/directline/conversations', { body: {}, headers: bearer(token) });
  const { conversationId: id, streamUrl } = JSON.parse(begun.body);
  return { token, resume, id, stream: new URL(streamUrl).searchParams.get('t') ?? '' };
}
