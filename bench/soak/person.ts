import { setTimeout as pass } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { call, keepCalling } from './call';
import type { Said, Tally } from './tally';

interface Activity {
  id: string;
  type: string;
  replyToId?: string;
  from: { role?: string };
  channelData?: { clientActivityID?: string };
}

interface Parts {
  address: string;
  name: string;
  tally: Tally;
  questions: readonly string[];
}

/** Between two things that someone says, in ms: 10 to 50 s, for what was said is read. */
const pause = (): number => 10_000 + Math.random() * 40_000;
/** A token lasts half an hour. */
const RENEW_MS = 15 * 60_000;

/** Someone who talks over a WebSocket, sends again what was not accepted, and opens the stream anew when it breaks. */
export class Person {
  private token = '';
  private renewed = 0;
  private conversation = '';
  private watermark = '';
  private said = 0;
  private readonly mine = new Map<string, Said>();
  private gone = false;
  private socket: WebSocket | undefined;

  constructor(private readonly parts: Parts) {}

  async join(): Promise<void> {
    const { address } = this.parts;
    const asked = await keepCalling(`${this.root}/tokens/generate`, { origin: address, body: {} });
    this.take(asked);
    const { conversationId, streamUrl } = await keepCalling(`${this.root}/conversations`, this.with({}));
    this.conversation = conversationId ?? '';
    this.listen(streamUrl ?? '');
  }

  /** Says one thing after another until it is time; the last of them is accepted, or given up, by then. */
  async talk(until: number): Promise<void> {
    await pass(Math.random() * 30_000);
    while (performance.now() < until) {
      await this.say(this.parts.questions[Math.floor(Math.random() * this.parts.questions.length)] ?? '');
      await pass(Math.min(pause(), Math.max(0, until - performance.now())));
    }
  }

  leave(): void {
    this.gone = true;
    this.socket?.terminate();
  }

  private get root(): string {
    return `${this.parts.address}/v3/directline`;
  }

  private async say(text: string): Promise<void> {
    const { name, tally } = this.parts;
    if (performance.now() - this.renewed > RENEW_MS)
      this.take(await keepCalling(`${this.root}/tokens/refresh`, this.with({})));
    const said = tally.say(name, ++this.said);
    const channelData = { clientActivityID: `${name}-${this.said}` };
    this.mine.set(channelData.clientActivityID, said);
    const body = { type: 'message', text, locale: 'nl-NL', from: { id: name }, channelData };
    const path = `${this.root}/conversations/${this.conversation}/activities`;
    const { id } = await keepCalling(path, this.with(body), () => tally.again++).catch((error) => tally.refuse(error));
    if (id) said.ids.add(id);
  }

  private take({ token = '' }: { token?: string }): void {
    this.token = token;
    this.renewed = performance.now();
  }

  private with(body: object) {
    return { token: this.token, body };
  }

  private listen(url: string): void {
    const socket = new WebSocket(url);
    this.socket = socket;
    socket.on('message', (data) => this.hear(String(data)));
    socket.on('error', () => undefined);
    socket.once('close', () => void this.listenAgain());
  }

  private async listenAgain(): Promise<void> {
    this.parts.tally.broken++;
    for (let wait = 1_000; ; wait = Math.min(2 * wait, 15_000)) {
      await pass(wait * (0.5 + Math.random()));
      if (this.gone) return;
      const path = `${this.root}/conversations/${this.conversation}?watermark=${this.watermark}`;
      const { streamUrl } = (await call(path, { token: this.token }).catch(() => undefined)) ?? {};
      if (streamUrl) return this.listen(streamUrl);
    }
  }

  private hear(text: string): void {
    if (!text) return;
    const { activities, watermark } = JSON.parse(text) as { activities: Activity[]; watermark: string };
    this.watermark = watermark;
    for (const { id, type, from, replyToId, channelData } of activities) {
      if (type === 'message' && from.role === 'bot' && replyToId) this.parts.tally.hear(replyToId, id);
      const mark = channelData?.clientActivityID;
      if (!mark) continue;
      const said = this.mine.get(mark);
      if (said) said.ids.add(id);
      else this.parts.tally.crossed++;
    }
  }
}
