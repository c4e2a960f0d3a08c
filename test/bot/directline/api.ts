import type { EchoServer } from './echo-server';

interface Asked {
  token?: string;
  origin?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** One plain request: "POST /conversations". */
export async function ask(server: { url: string }, what: string, asked: Asked = {}): Promise<Answer> {
  const [method = '', path = ''] = what.split(' ');
  const { token, origin, body } = asked;
  const response = await fetch(`${server.url}/v3/directline${path}`, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(origin !== undefined && { Origin: origin }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...asked.headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** A field of a JSON answer, as text. */
export function field(answer: Answer, name: string): string {
  return String(Object(answer.body)[name]);
}

export async function generateToken(server: Pick<EchoServer, 'url'>, origin = server.url): Promise<string> {
  return field(await ask(server, 'POST /tokens/generate', { origin }), 'token');
}

export interface Started {
  token: string;
  id: string;
  streamUrl: string;
}

/** A conversation that has begun. */
export async function start(server: Pick<EchoServer, 'url'>): Promise<Started> {
  const answer = await ask(server, 'POST /conversations', { token: await generateToken(server), body: {} });
  return { token: field(answer, 'token'), id: field(answer, 'conversationId'), streamUrl: field(answer, 'streamUrl') };
}

export function say(
  server: Pick<EchoServer, 'url'>,
  { id, token }: { id: string; token: string },
  said: string | object,
) {
  const body = typeof said === 'string' ? { type: 'message', text: said } : said;
  return ask(server, `POST /conversations/${id}/activities`, { token, body });
}

/** The texts of a conversation's activities, those of the bot as "< text". */
export async function texts(
  server: Pick<EchoServer, 'url'>,
  { id, token }: { id: string; token: string },
  watermark = '',
) {
  const answer = await ask(server, `GET /conversations/${id}/activities?watermark=${watermark}`, { token });
  const activities: { text?: string; from: { role: string } }[] = Object(answer.body).activities ?? [];
  return activities.map(({ text, from }) => `${from.role === 'bot' ? '<' : '>'} ${text}`);
}
