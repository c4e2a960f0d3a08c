import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { alone, inChannel } from '../teams/teams';

/** A way into the assistant: says one thing in a conversation of its own. */
export type Path = (text: string) => Promise<void>;

/** A connector that takes everything, or refuses everything with an error that repeats what it was sent. */
export interface Connector {
  url: string;
  refuses: boolean;
  /** The bodies it was sent. */
  heard: string[];
  close(): void;
}

export async function startConnector(): Promise<Connector> {
  const connector: Connector = { url: '', refuses: false, heard: [], close: () => void server.close() };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    connector.heard.push(`${request.url} ${body}`);
    response.writeHead(connector.refuses ? 400 : 200, { 'content-type': 'application/json' });
    const error = { code: 'BadSyntax', message: `${request.url} ${request.headers.authorization} ${body}` };
    response.end(JSON.stringify(connector.refuses ? { error } : { id: '1', activityId: '1' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  connector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return connector;
}

interface Service {
  address: string;
}

/** Over the embedded Direct Line, with the text also where a client may put it: a value, channel data, a file's name. */
export async function directLine({ address }: Service): Promise<Path & { history(): Promise<string[]> }> {
  const base = `${address}/v3/directline`;
  const asked = async (path: string, token?: string, body?: unknown): Promise<Record<string, never>> => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : { origin: address }),
    };
    const response = await fetch(base + path, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers,
    });
    return (await response.json()) as Record<string, never>;
  };
  const { token } = await asked('/tokens/generate', undefined, {});
  const { conversationId } = await asked('/conversations', token, {});
  const path = `/conversations/${conversationId}/activities`;
  const say = async (text: string): Promise<void> => {
    const attachments = [{ contentType: 'text/plain', name: text, content: text }];
    await asked(path, token, {
      type: 'message',
      text,
      channelData: { draft: text },
      entities: [{ type: 'x', text }],
      attachments,
    });
    await asked(path, token, { type: 'event', name: text, value: { text } });
  };
  const history = async (): Promise<string[]> => {
    const { activities } = (await asked(path, token)) as { activities?: Activity[] };
    return (activities ?? []).filter(({ from }) => from.role === 'user').flatMap(({ text }) => text ?? []);
  };
  return Object.assign(say, { history });
}

/** Over `POST /api/messages`, from a person with a name, as a tool or a channel posts it. */
export function messages({ address }: Service, { serviceUrl, ...made }: Partial<Activity>): Path {
  return async (text) => {
    const said = (made.text?.replace('TEXT', text) ?? text) || undefined;
    const activity = { ...alone(randomUUID()), ...made, serviceUrl, text: said };
    await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer eyJkanarie.eyJkanarie.kanarie' },
      body: JSON.stringify(activity),
    });
  };
}

const NAMED = {
  from: { id: 'u', name: 'Zwaantje Kanariepiet' },
  conversation: { id: 'c', name: 'met Zwaantje', isGroup: false, conversationType: '' },
};

export const emulator = (serviceUrl: string): Partial<Activity> => ({
  ...NAMED,
  channelId: 'emulator',
  channelData: {},
  serviceUrl,
});

export const teamsChat = (serviceUrl: string): Partial<Activity> => ({
  ...{ from: { id: '29:noor', name: 'Zwaantje Kanariepiet', aadObjectId: '12121212-3434-4545-8656-787878787878' } },
  serviceUrl,
});

export const teamsChannel = (serviceUrl: string): Partial<Activity> => ({ ...inChannel('TEXT'), serviceUrl });

/** Someone opens the chat in Teams, and has said nothing yet. */
export function arriving(service: Service, serviceUrl: string): Promise<void> {
  const membersAdded = [{ id: '28:techniekpact', name: '' }];
  const conversation = { id: 'a:noor-2', name: '', isGroup: false, conversationType: 'personal' };
  return messages(service, { ...teamsChat(serviceUrl), type: 'conversationUpdate', membersAdded, conversation })('');
}
