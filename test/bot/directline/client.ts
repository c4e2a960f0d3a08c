import { type Activity, ConnectionStatus, DirectLine, type Services } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import type { EchoServer } from './echo-server';
import { Heard } from './heard';

// The client is written for browsers: it looks for these two where a browser has them.
Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket });

export interface Client {
  directLine: DirectLine;
  activities: Heard<Activity>;
  statuses: Heard<ConnectionStatus>;
  /** What the client saw, those of the bot as "< text". */
  texts(): string[];
  /** Resolves with the id that the server gave, or "retry". */
  post(activity: object): Promise<string>;
  say(text: string): Promise<string>;
  /** Resolves when the bot said it. */
  hears(text: string): Promise<Activity>;
  token(): string;
  watermark(): string;
  end(): void;
}

interface Settings {
  token?: string;
  conversationId?: string;
  watermark?: string;
  streamUrl?: string;
  webSocket: boolean;
  /** How many times faster than real its waiting goes: it reconnects after 3 to 15 s, and refreshes after 15 min. */
  haste?: number;
}

const clients: Client[] = [];

/** The real client of Microsoft, unmodified. */
export function connect(server: EchoServer, { haste = 200, ...settings }: Settings): Client {
  const directLine = new DirectLine({
    ...settings,
    domain: `${server.url}/v3/directline`,
    pollingInterval: 200,
    random: () => 0,
    scheduler: inHaste(haste),
  });
  const client = observe(directLine);
  clients.push(client);
  return client;
}

export function endAll(): void {
  for (const client of clients.splice(0)) client.end();
}

function observe(directLine: DirectLine): Client {
  const activities = new Heard<Activity>();
  const statuses = new Heard<ConnectionStatus>();
  directLine.connectionStatus$.subscribe((status) => statuses.hear(status));
  directLine.activity$.subscribe(
    (activity) => activities.hear(activity),
    () => statuses.hear(ConnectionStatus.Ended),
  );
  const post = (activity: object) =>
    new Promise<string>((resolve, reject) => {
      directLine.postActivity({ from: { id: 'me' }, ...activity } as Activity).subscribe(resolve, reject);
    });
  const textOf = (activity: Activity) => ('text' in activity ? activity.text : undefined);
  return {
    directLine,
    activities,
    statuses,
    post,
    texts: () => activities.all.map((one) => `${one.from.role === 'bot' ? '<' : '>'} ${textOf(one)}`),
    say: (text) => post({ type: 'message', text }),
    hears: (text) => activities.first((one) => one.from.role === 'bot' && textOf(one) === text),
    token: () => String(Reflect.get(directLine, 'token')),
    watermark: () => String(Reflect.get(directLine, 'watermark')),
    end: () => directLine.end(),
  };
}

/** The client's own scheduler with a faster clock. */
function inHaste(haste: number): Services['scheduler'] {
  const { scheduler }: Services = Reflect.get(new DirectLine({}), 'services');
  const began = Date.now();
  return {
    now: () => began + (Date.now() - began) * haste,
    schedule: (work, delay = 0, state) => scheduler.schedule(work, delay / haste, state),
  };
}
