import type { Event } from '../../../dialogs/world';
import type { Locale } from '../../../knowledge/schema';
import type { Channel } from '../../insight/fact';
import type { Log } from '../../log';

/** Where traces go, by the settings that OpenTelemetry names. */
export interface TracingConfig {
  /** The collector's base address; spans go as JSON to `/v1/traces` below it. */
  endpoint: string;
  serviceName: string;
}

/** What a turn's span says when it begins. Never a text, an id of a person or that of a conversation: docs/privacy.md. */
export interface Begun {
  channel: Channel;
  locale: Locale;
  event: Event['is'];
}

/** What came of a turn: the kind of its reply, `silence`, `again`, `late` or `failed`, and the language of the answer. */
export interface Came {
  kind: string;
  locale: Locale;
}

/** What takes time in a turn, or leaves the process. */
export type StepName = 'queue' | 'search' | 'send' | `store ${'get' | 'put' | 'remove'}`;
export type Step = <T>(name: StepName, work: () => T) => T;

/** Spans of what is done. It never fails or holds up what it looks at. */
export interface Tracing {
  /** Runs a turn as a span, below the one that the request named. */
  turn(begun: Begun, work: () => Promise<Came>): Promise<void>;
  /** Runs a part of a turn as a span below it, ended once `work` has; outside a turn it runs and nothing more. */
  step: Step;
  /** Runs what belongs to the trace of a W3C `traceparent`; any other text counts as none. */
  under<T>(traceparent: string | undefined, work: () => T): T;
  /** Sends what is left, for 2 s at most. Never rejects. */
  close(): Promise<void>;
}

/** Nothing is traced, and nothing that could is loaded. */
export const UNTRACED: Tracing = {
  turn: async (_begun, work) => void (await work()),
  step: (_name, work) => work(),
  under: (_traceparent, work) => work(),
  close: async () => undefined,
};

export function openTracing(config: TracingConfig | undefined, log: Log): Tracing {
  if (!config) return UNTRACED;
  // Only who has a collector loads what speaks with it.
  const { startTracing }: typeof import('./otlp') = require('./otlp');
  return startTracing(config, log);
}
