import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { TooFast } from '../../limits/limiter';
import type { Report } from './answered';
import { claimsOf } from './authorise';
import type { Conversation, Conversations } from './contract';
import type { Pace } from './pace';
import { Refused, refusal } from './refusal';
import type { Sockets } from './sockets';
import type { Tokens } from './tokens';

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,64})\/stream$/;

/** To wait when there is no room for one more, in s. */
const FULL_SECONDS = 60;

interface Parts {
  tokens: Tokens;
  conversations: Conversations;
  sockets: Sockets;
  pace: Pace;
  report: Report;
}

/** One attempt to open a WebSocket. */
export interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}

/** The WebSocket side of Direct Line. Every upgrade of the server comes here; one to another path is refused. */
export class Stream {
  constructor(private readonly parts: Parts) {}

  async accept({ request, socket, head }: Upgrade): Promise<void> {
    const ignore = () => undefined;
    socket.on('error', ignore);
    try {
      const { conversation, watermark } = await this.admitted(request);
      if (!this.parts.sockets.hasRoomFor(conversation)) throw new Refused('full');
      socket.off('error', ignore);
      const { server } = this.parts.sockets;
      server.handleUpgrade(request, socket, head, (open) => {
        this.parts.sockets.attach(open, conversation, watermark).catch((error) => {
          this.parts.report(error);
          open.terminate();
        });
      });
    } catch (error) {
      refuse(socket, this.refusalOf(error));
    }
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof Refused) return { status: refusal(error.reason).status, wait: FULL_SECONDS };
    if (error instanceof TooFast) return { status: 429, wait: error.seconds };
    this.parts.report(error);
    return { status: 500 };
  }

  private async admitted(request: IncomingMessage): Promise<{ conversation: Conversation; watermark: string | null }> {
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const id = PATH.exec(path)?.[1];
    if (!id) throw new Refused('gone');
    const query = new URLSearchParams(search);
    const { origin } = request.headers;
    const claims = claimsOf(this.parts.tokens, { token: query.get('t') ?? undefined, use: 'stream', origin });
    await this.parts.pace.enter(claims.conversation);
    if (claims.conversation !== id) throw new Refused('otherConversation');
    const conversation = await this.parts.conversations.find(id);
    if (!conversation) throw new Refused('gone');
    return { conversation, watermark: query.get('watermark') };
  }
}

interface Refusal {
  status: number;
  /** Seconds to wait where there is no room now. */
  wait?: number;
}

function refuse(socket: Duplex, { status, wait }: Refusal): void {
  const retry = status === 503 || status === 429 ? `Retry-After: ${wait}\r\n` : '';
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${retry}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}
