import { WebSocket, WebSocketServer } from 'ws';
import type { ActivitySet } from './activity';
import type { Conversation, Listener } from './contract';

/** A client only sends empty messages, to see whether we are there. */
const MOST_BYTES_IN = 4096;
/** A client that is this far behind comes back with its watermark. */
const MOST_BYTES_WAITING = 4 * 1024 * 1024;
/** So many pages may show one conversation. */
const MOST_PER_CONVERSATION = 8;
/** A client that does not close with us is cut after this. */
const CLOSING_MS = 2_000;
// In a constant because the types of ws do not know closeTimeout yet.
const OPTIONS = { noServer: true, maxPayload: MOST_BYTES_IN, closeTimeout: CLOSING_MS };
const CONVERSATION_OVER = 1000;
const SERVICE_RESTART = 1012;

interface Limits {
  /** Open at the same time, over all conversations. */
  most: number;
  /** A socket that does not answer within this time is closed, in ms. */
  heartbeat: number;
}

/** The open WebSockets. */
export class Sockets {
  readonly server = new WebSocketServer(OPTIONS);
  private readonly silent = new WeakSet<WebSocket>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly limits: Limits) {
    this.timer = setInterval(() => this.checkAll(), limits.heartbeat);
    this.timer.unref();
  }

  hasRoomFor({ listening }: Conversation): boolean {
    return this.server.clients.size < this.limits.most && listening < MOST_PER_CONVERSATION;
  }

  /** Sends the conversation's activities from the watermark on, until either side closes. */
  async attach(socket: WebSocket, conversation: Conversation, watermark: string | null): Promise<void> {
    const listener = listenerOf(socket);
    socket.on('close', () => conversation.leave(listener));
    socket.on('error', () => socket.terminate());
    socket.on('pong', () => this.silent.delete(socket));
    await conversation.listen(listener, watermark);
    if (socket.readyState !== WebSocket.OPEN) conversation.leave(listener);
  }

  close(): void {
    clearInterval(this.timer);
    for (const socket of this.server.clients) socket.close(SERVICE_RESTART);
    this.server.close();
  }

  private checkAll(): void {
    for (const socket of this.server.clients) {
      if (this.silent.has(socket)) socket.terminate();
      this.silent.add(socket);
      socket.ping();
    }
  }
}

function listenerOf(socket: WebSocket): Listener {
  return {
    push(set: ActivitySet) {
      if (socket.bufferedAmount > MOST_BYTES_WAITING) socket.terminate();
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(set));
    },
    end: () => socket.close(CONVERSATION_OVER),
  };
}
