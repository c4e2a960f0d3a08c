import type { IncomingMessage } from 'node:http';
import type { ConnectorFactory } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { Server } from 'restify';
import type { Store } from '../../state/store';
import type { Account, LoggedActivity } from './activity';
import type { Report } from './answered';
import { type AzureDirectLine, azureGrant } from './azure-tokens';
import { LocalConnectorFactory } from './connector';
import type { Conversations } from './contract';
import { EmbeddedConversations } from './conversations';
import { type Deliver, Inbox } from './inbox';
import type { Mask } from './masked';
import { mount } from './mount';
import { Outbox } from './outbox';
import { Pace, type Pacing } from './pace';
import { Protocol } from './protocol';
import type { Site } from './site';
import { Sockets } from './sockets';
import { Stream } from './stream';
import { Talk } from './talk';
import { tokenKey } from './token-key';
import { Tokens } from './tokens';

interface Options {
  store: Store;
  /** Those of all processes on one store; absent: this process is the only one. */
  conversations?: Conversations | undefined;
  /** The bot as clients see it. */
  bot: Account;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Over every text of a person before it is kept; the bot gets it as it was said. */
  mask: Mask;
  deliver: Deliver;
  /** Hears every failure that a client is only told of in general. */
  report: Report;
}

interface Mounted extends Site {
  /** Open WebSockets at the same time, 10,000 unless given. */
  mostSockets?: number;
  /** Milliseconds within which a WebSocket must answer, 15,000 unless given. */
  heartbeat?: number;
  /** Pages get tokens of Azure's Direct Line. */
  azure?: AzureDirectLine | undefined;
  /** Absent: clients may go as fast as they can. */
  pace?: Pacing | undefined;
  /** Whose a request is; absent: the one at the other end of the line. */
  addressOf?: (request: IncomingMessage) => string;
}

/** The embedded Direct Line 3.0. */
export interface DirectLine extends Pick<Talk, 'startConversation' | 'say'> {
  /** For LocalAwareAuthentication and localIdentity: how an adapter answers into this channel. */
  connectors: ConnectorFactory;
  /** Serves it over HTTP and WebSocket; once, and before any other handler that may answer early. */
  mount(server: Server, options: Mounted): void;
  /** Says something as the bot; `undefined` when the conversation is not there. */
  append(conversationId: string, activity: Partial<Activity>): Promise<LoggedActivity | undefined>;
  /** Removes what was said in a conversation, which itself goes on. */
  forget(conversationId: string): Promise<void>;
  /** Forgets what was idle for 24 hours and frees memory. Gives how many; call it every few minutes. */
  sweep(): Promise<number>;
  /** Closes the streams and waits for what is being written. The store stays open. */
  close(): Promise<void>;
}

export async function createDirectLine(options: Options): Promise<DirectLine> {
  const { store, bot, clock, mask, deliver, report } = options;
  const tokens = new Tokens(await tokenKey(store), clock);
  const conversations = options.conversations ?? new EmbeddedConversations(store, clock);
  const inbox = new Inbox({ conversations, bot, mask, clock, deliver });
  const outbox = new Outbox(conversations, bot);
  const talk = new Talk(conversations, inbox);
  let sockets: Sockets | undefined;
  return {
    connectors: new LocalConnectorFactory(outbox),
    startConversation: (locale) => talk.startConversation(locale),
    say: (conversationId, said) => talk.say(conversationId, said),
    append: (conversationId, activity) => outbox.append(conversationId, activity),
    forget: (conversationId) => conversations.forget(conversationId),
    async sweep() {
      tokens.signWith(await tokenKey(store));
      return conversations.sweep();
    },
    mount(server, options) {
      sockets = serve(server, options, { tokens, conversations, inbox, outbox, report });
    },
    async close() {
      sockets?.close();
      await conversations.written();
    },
  };
}

interface Served {
  tokens: Tokens;
  conversations: Conversations;
  inbox: Inbox;
  outbox: Outbox;
  report: Report;
}

function serve(server: Server, options: Mounted, { tokens, conversations, inbox, outbox, report }: Served): Sockets {
  const { mostSockets = 10_000, heartbeat = 15_000, azure, pace: pacing, addressOf = ownAddress, ...site } = options;
  const pace = new Pace(pacing, outbox);
  const grant = azure && azureGrant(azure, { report });
  const sockets = new Sockets({ most: mostSockets, heartbeat });
  const protocol = new Protocol({ site, tokens, conversations, inbox, pace, grant });
  const stream = new Stream({ tokens, conversations, sockets, pace, report });
  mount(server, { site, protocol, stream, report, addressOf });
  return sockets;
}

const ownAddress = ({ socket }: IncomingMessage): string => socket.remoteAddress ?? '';
