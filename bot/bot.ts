import type { Emergency } from '../dialogs/emergency';
import { maskPersonalData } from '../dialogs/safety/personal-data';
import type { Knowledge } from '../knowledge/load';
import { carryOut, createAssistant, type Observed } from './assistant';
import { Adapter } from './channels/azure/adapter';
import { azureAuthentication } from './channels/azure/authentication';
import type { Patience } from './channels/azure/patience';
import { createDirectLine, type DirectLine } from './channels/directline/direct-line';
import { LocalAwareAuthentication, localIdentity } from './channels/directline/local-authentication';
import { privateChatOf } from './channels/teams/group';
import { createLater } from './channels/teams/later';
import { withTeams } from './channels/teams/teams';
import type { AzureConfig } from './config';
import type { Shared } from './foundation';
import { onwardBy } from './insight/links';
import { causeOf, type Log } from './log';
import type { Measure } from './operating/metrics';
import { tracedQueue } from './operating/tracing/traced';
import { type Tracing, UNTRACED } from './operating/tracing/tracing';
import { answering } from './replies/answering';
import { fitting } from './replies/fitting';
import type { Store } from './state/store';
import type { Send } from './turns/pay';
import { Queue } from './turns/queue';
import { Turns } from './turns/turns';
import { Unanswered } from './turns/unanswered';

interface Parts {
  store: Store;
  /** What several processes share; absent: this process is the only one. */
  shared?: Pick<Shared, 'queue' | 'conversations'> | undefined;
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Log;
  azure?: AzureConfig | undefined;
  /** Where our own pages are, once that is known: links to them are left out until then. */
  address?: () => string | undefined;
  /** Hears of every turn once its reply is out; never throws. */
  observe?: (observed: Observed) => void;
  /** Organisations that may use the assistant in Teams; empty allows every one. */
  allowedTenants?: readonly string[];
  /** The channel of Teams where people answer what the assistant cannot. */
  expertChannel?: string | undefined;
  /** With channels that are called; absent: the usual. */
  patience?: Patience | undefined;
  /** What the operator has to say to everyone; while it is a pause, nothing is sent by itself either. */
  emergency?: () => Emergency | undefined;
  /** Hears how long every turn took and what came of it; never throws. */
  measure?: Measure;
  /** Follows every turn and what it waits for; absent: nothing does. */
  tracing?: Tracing;
}

/** The assistant on its channels, without a network: the server and the terminal both stand on it. */
export interface Bot {
  adapter: Adapter;
  directLine: DirectLine;
  onTurn: ReturnType<typeof createAssistant>;
  turns: Turns;
  /** Sends what turns before `before` (ms since 1970) decided and could not send. Rejects with the first failure. */
  resend(before: number): Promise<void>;
  /** The same for one conversation, by the key of its turns. */
  resendIn(key: string): Promise<void>;
  /** Sends the reminders that are due. */
  tick(): Promise<void>;
}

const ACCOUNT = { id: 'techniekpact', name: 'Techniekpact-assistent' };

export async function createBot(parts: Parts): Promise<Bot> {
  const { store, knowledge, now, log, azure, address = () => undefined, tracing = UNTRACED } = parts;
  const appId = azure?.appId ?? '';
  const turns = new Turns({ store, now, log, queue: tracedQueue(parts.shared?.queue ?? new Queue(), tracing.step) });
  const directLine = await createDirectLine({
    store,
    conversations: parts.shared?.conversations,
    bot: ACCOUNT,
    clock: now,
    mask: maskPersonalData,
    report: (failure) => log.error({ cause: causeOf(failure) }, 'The embedded Direct Line could not do something.'),
    deliver: (activity) => adapter.processActivityDirect(localIdentity(directLine.connectors, appId), activity, onTurn),
  });
  const adapter = createAdapter(parts, directLine);
  const later = createLater({ adapter, store, now, appId, expertChannel: parts.expertChannel });
  const forget = async (conversationId: string): Promise<void> => {
    await directLine.forget(conversationId);
    await later.forget(conversationId);
  };
  const around = { knowledge, now, address, privateChat: azure && privateChatOf(azure.appId) };
  const { perform, experts, relay } = later;
  const { observe, emergency, measure } = parts;
  const asking = { ...around, onward: onwardBy(around), observe, emergency, measure, tracing };
  const assistant = createAssistant({ ...asking, turns, log, forget, perform, experts });
  const send = sendLater(adapter, { appId, forget, perform });
  const onTurn = withTeams(assistant, { ...around, allowedTenants: parts.allowedTenants ?? [], relay });
  const resend = (before: number) => turns.resend(send, before);
  const tick = async (): Promise<void> => (emergency?.()?.paused ? undefined : later.tick());
  return { adapter, directLine, onTurn, turns, tick, resend, resendIn: (key) => turns.resendIn(key, send) };
}

/** Outside a turn: what a turn promised is done, then its reply sent. */
function sendLater(adapter: Adapter, { appId, ...doing }: Parameters<typeof carryOut>[0] & { appId: string }): Send {
  return async (outgoing) => {
    await carryOut(doing, outgoing);
    const { activity, reference } = outgoing;
    if (activity) await adapter.write(activity, { appId, reference, to: reference.activityId });
  };
}

/** One adapter for every channel: Azure's, and our own Direct Line through its connectors in this process. */
function createAdapter({ azure, log, patience, address }: Parts, { connectors }: DirectLine): Adapter {
  const onReject = (reason: string): void => log.warn({ reason }, 'A request was refused.');
  const outer = azureAuthentication(azure, { onReject, patience });
  const adapter = new Adapter(new LocalAwareAuthentication(outer, connectors));
  adapter.use(fitting(address), answering);
  adapter.onTurnError = async ({ activity }, error) => {
    if (error instanceof Unanswered) throw error;
    log.error({ cause: causeOf(error, activity.text) }, 'A turn failed outside the assistant.');
  };
  return adapter;
}
