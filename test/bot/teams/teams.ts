import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { SPEAK } from '../../../bot/world';
import { runService } from '../server/running';

const BOT = { id: '28:techniekpact', name: 'Techniekpact' };
const AT_WORK = Object.values(SPEAK).map((speak) => speak('talk:error.working'));
/** The thread that a new post in a channel becomes. */
export const THREAD = '19:vraag@thread.tacv2;messageid=7';
const TENANT = '99999999-8888-4777-8666-555555555555';

/** What the assistant did through the connector: `method` is POST for a message, PUT for a change of one. */
export interface Call {
  method: string;
  path: string;
  activity: Activity;
}

/** Teams as the service meets it: activities over HTTP, answers through a connector on loopback. */
export interface Teams {
  /** Everything the assistant sent or changed, oldest first. */
  calls: Call[];
  /** Posts an activity; gives what the assistant sent during it, without signs that it is at work on a slow machine. */
  post(activity: Partial<Activity>): Promise<Activity[]>;
  /** Posts an invoke; gives status and body of the answer. */
  invoke(name: string, value: unknown): Promise<{ status: number; body: unknown }>;
  /** Where the service is. */
  address: string;
  close(): Promise<void>;
}

export async function startTeams(env: Record<string, string> = {}): Promise<Teams> {
  const calls: Call[] = [];
  const connector = await startConnector(calls);
  const service = await runService(env);
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const request = (activity: Partial<Activity>): Promise<Response> =>
    fetch(`${service.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...alone(`${calls.length}-${Math.random()}`), serviceUrl, ...activity }),
    });
  return {
    calls,
    address: service.address,
    async post(activity) {
      const before = calls.length;
      const response = await request(activity);
      if (!response.ok) throw new Error(`The service answered ${response.status}.`);
      const sent = calls.slice(before).filter(({ method }) => method === 'POST');
      const messages = sent.map(({ activity }) => activity).filter(({ type }) => type === 'message');
      return messages.filter(({ text }) => !AT_WORK.includes(text));
    },
    async invoke(name, value) {
      const response = await request({ type: 'invoke', name, value });
      const words = await response.text();
      return { status: response.status, body: words === '' ? undefined : JSON.parse(words) };
    },
    async close() {
      await service.close();
      connector.close();
    },
  };
}

/** An activity in a person's chat with the bot alone, in the shape that Teams documents; the people are invented. */
export function alone(id: string): Partial<Activity> {
  return {
    type: 'message',
    id,
    channelId: 'msteams',
    from: { id: '29:noor', name: 'Noor', aadObjectId: '12121212-3434-4545-8656-787878787878' },
    recipient: BOT,
    conversation: { id: 'a:noor', conversationType: 'personal', tenantId: TENANT, isGroup: false, name: '' },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Windows' }],
  };
}

/** The same person or another in a channel of a class team; with `mention` the message names the bot. */
export function inChannel(text: string, { mention = true, from = 'noor', thread = 'les' } = {}): Partial<Activity> {
  const at = '<at>Techniekpact</at>';
  return {
    text: mention ? `${at} ${text}` : text,
    from: { id: `29:${from}`, name: from },
    conversation: {
      ...{ id: `19:klas@thread.tacv2;messageid=${thread}`, name: '' },
      ...{ conversationType: 'channel', isGroup: true, tenantId: TENANT },
    },
    entities: [
      { type: 'clientInfo', locale: 'nl-NL' },
      ...(mention ? [{ type: 'mention', text: at, mentioned: BOT }] : []),
    ],
  };
}

/** A tap on a button of a message, as Teams sends it. */
export function tapOn(message: Activity, label: string): Partial<Activity> {
  const actions = message.attachments?.[0]?.content.body.at(-1).actions ?? [];
  const action = actions.find(({ title }: { title: string }) => title === label);
  if (!action) throw new Error(`No button "${label}" among: ${actions.map(({ title }: { title: string }) => title)}`);
  return { text: undefined, value: action.data, replyToId: message.id };
}

export async function startConnector(calls: Call[], port = 0): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const id = request.method === 'PUT' ? undefined : `sent-${calls.length}`;
    const isThread = request.url === '/v3/conversations';
    const posted = JSON.parse(body || '{}');
    const activity = { ...(isThread ? posted.activity : posted), ...(id && { id }) };
    calls.push({ method: request.method ?? '', path: request.url ?? '', activity });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isThread ? { id: THREAD, activityId: activity.id } : { id: activity.id }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export const labelsOf = ({ attachments }: Activity): string[] =>
  (attachments?.[0]?.content.body.at(-1)?.actions ?? []).map(({ title }: { title: string }) => title);

export { BOT };
