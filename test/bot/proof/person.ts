import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Heard } from '../directline/heard';

export interface Message {
  id: string;
  text?: string;
  replyToId?: string;
  from: { role?: string };
  channelData?: { techniekpact?: { kind: string }; clientActivityID?: string };
}

/** Ms until a page tries again what failed. */
const AGAIN = 100;
/** Ms between looks of a page without a WebSocket. */
const POLL = 1_000;
/** A connection for each request, so that the next one goes to another process. */
const agent = new Agent({ keepAlive: false });

/** Someone with a page open, that sends again what was not taken and comes back with its watermark. */
export class Person {
  readonly heard = new Heard<Message>();
  /** The id of each message that was taken, in order of the script. */
  readonly said: string[] = [];
  /** Messages whose only answer was that something went wrong, so that they were said anew. */
  apologies = 0;
  private conversation = '';
  private token = '';
  private watermark = '';
  private over = false;
  private socket: WebSocket | undefined;

  constructor(
    private readonly url: string,
    readonly streaming: boolean,
  ) {}

  async begin(): Promise<void> {
    const { token } = await this.ask('POST', '/tokens/generate');
    this.token = String(token);
    const { conversationId, streamUrl } = await this.ask('POST', '/conversations', {});
    this.conversation = String(conversationId);
    if (this.streaming) this.listen(String(streamUrl));
    else void this.poll();
  }

  /** Resolves once it was taken; `answer` once it was answered. */
  async say(text: string): Promise<{ answer: Promise<Message> }> {
    const channelData = { clientActivityID: randomUUID() };
    const { id } = await this.ask('POST', this.path('/activities'), { type: 'message', text, channelData });
    const answer = this.heard.first((message) => message.replyToId === id && kindOf(message) !== undefined);
    const at = this.said.push(String(id)) - 1;
    return { answer: answer.then((message) => this.orAnew(message, { text, at })) };
  }

  /** Everything that the conversation keeps. */
  async log(): Promise<Message[]> {
    return (await this.ask('GET', this.path('/activities'))).activities as Message[];
  }

  end(): void {
    this.over = true;
    this.socket?.terminate();
  }

  private async orAnew(message: Message, { text, at }: { text: string; at: number }): Promise<Message> {
    if (kindOf(message) !== 'error') return message;
    this.apologies++;
    const { answer } = await this.say(text);
    this.said[at] = this.said.pop() ?? '';
    return answer;
  }

  private path(rest = ''): string {
    return `/conversations/${this.conversation}${rest}`;
  }

  private listen(streamUrl: string): void {
    const socket = new WebSocket(streamUrl);
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('message', (data) => this.hear(JSON.parse(String(data))));
    socket.on('close', () => void this.comeBack());
  }

  private async comeBack(): Promise<void> {
    if (this.over) return;
    await wait(AGAIN);
    const { streamUrl } = await this.ask('GET', this.path(`?watermark=${this.watermark}`));
    if (!this.over) this.listen(String(streamUrl));
  }

  private async poll(): Promise<void> {
    while (!this.over) {
      this.hear(await this.ask('GET', this.path(`/activities?watermark=${this.watermark}`)));
      await wait(POLL);
    }
  }

  private hear(set: { activities?: Message[]; watermark?: string }): void {
    this.watermark = set.watermark ?? this.watermark;
    for (const message of set.activities ?? []) this.heard.hear(message);
  }

  /** Asks until it is answered with success. */
  private async ask(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    for (;;) {
      const answer = await once(`${this.url}/v3/directline${path}`, { method, token: this.token, body }).catch(
        () => undefined,
      );
      if (answer) return answer;
      if (this.over) return {};
      await wait(AGAIN);
    }
  }
}

/** Of an answer, or `error` of an apology; a line that only says that we are at work has none. */
export const kindOf = ({ channelData }: Message): string | undefined => channelData?.techniekpact?.kind;

interface Asked {
  method: string;
  token: string;
  body: object | undefined;
}

/** The body of a successful answer; undefined for any other. Rejects when the connection breaks. */
async function once(url: string, { method, token, body }: Asked): Promise<Record<string, unknown> | undefined> {
  const headers = {
    Origin: new URL(url).origin,
    ...(token !== '' && { Authorization: `Bearer ${token}` }),
    ...(body && { 'Content-Type': 'application/json' }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asking = request(url, { method, agent, headers }, resolve).on('error', reject);
    asking.end(body && JSON.stringify(body));
  });
  let text = '';
  for await (const chunk of response) text += chunk;
  return response.statusCode && response.statusCode < 300 ? JSON.parse(text) : undefined;
}
