import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { channelOf } from '../insight/fact';

// The parts that are used, not the whole library: that is 10 ms of the start in place of 170.
const parts = {
  Registry: require('prom-client/lib/registry') as typeof import('prom-client').Registry,
  Counter: require('prom-client/lib/counter') as typeof import('prom-client').Counter,
  Gauge: require('prom-client/lib/gauge') as typeof import('prom-client').Gauge,
  Histogram: require('prom-client/lib/histogram') as typeof import('prom-client').Histogram,
};

/** Ends the timing of a turn: the kind of its reply, `silence`, `late` or `failed`. */
export type EndTurn = (kind: string) => void;
/** Begins to time a turn on a channel. */
export type Measure = (channelId: string) => EndTurn;

/** What is looked up at the moment somebody asks for the figures. */
export interface Watched {
  /** Turns that run or wait. */
  depth: () => number;
  knowledge: () => { version: string; entries: number; since: number; problems: number };
  emergency: () => { paused: boolean } | undefined;
  isDraining: () => boolean;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12];
const CHANCES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const PREFIX = 'techniekpact_';

/** The figures that an operator watches, for Prometheus: docs/operating.md. No text and no id of a person is in them. */
export class Metrics {
  private readonly registry: Registry = new parts.Registry();
  private readonly turns: Counter<'kind' | 'channel'>;
  private readonly seconds: Histogram<'channel'>;
  private readonly confidence: Histogram<'verdict'>;
  private readonly storeErrors: Counter<'operation'>;
  private hasDefaults = false;

  constructor() {
    const registers = [this.registry];
    const make = (name: string, help: string) => ({ name: PREFIX + name, help, registers });
    this.turns = new parts.Counter({
      ...make('turns_total', 'Turns that ended, by kind of reply (or silence, late, failed) and channel.'),
      labelNames: ['kind', 'channel'],
    });
    this.seconds = new parts.Histogram({
      ...make('turn_seconds', 'From the arrival of a turn, its waiting included, until its reply was out.'),
      labelNames: ['channel'],
      buckets: SECONDS,
    });
    this.confidence = new parts.Histogram({
      ...make('search_confidence', 'How sure the search was of its best hit, by what it decided.'),
      labelNames: ['verdict'],
      buckets: CHANCES,
    });
    this.storeErrors = new parts.Counter({
      ...make('store_errors_total', 'Reads and writes of the state that failed; a conflict between turns is none.'),
      labelNames: ['operation'],
    });
  }

  readonly measure: Measure = (channelId) => {
    const channel = channelOf(channelId);
    const end = this.seconds.startTimer({ channel });
    return (kind) => {
      end();
      this.turns.inc({ kind, channel });
    };
  };

  searched(verdict: string, confidence: number): void {
    this.confidence.observe({ verdict }, confidence);
  }

  storeFailed(operation: string): void {
    this.storeErrors.inc({ operation });
  }

  /** Adds the gauges that are read when somebody asks. */
  watch({ depth, knowledge, emergency, isDraining }: Watched): void {
    this.gauge('queue_depth', 'Turns that run or wait in this process.', depth);
    this.gauge('knowledge_entries', 'Entries that are served.', () => knowledge().entries);
    this.gauge('knowledge_problems', 'Mistakes in an edit that is therefore not served.', () => knowledge().problems);
    const since = (): number => knowledge().since / 1000;
    this.gauge('knowledge_served_since_seconds', 'Since when this version is served: seconds since 1970.', since);
    this.gauge('notice', '1 while an emergency notice is said.', () => (emergency()?.paused === false ? 1 : 0));
    this.gauge('paused', '1 while the kill switch is on.', () => (emergency()?.paused ? 1 : 0));
    this.gauge('draining', '1 once the process was asked to end.', () => (isDraining() ? 1 : 0));
    const version: Gauge<'version'> = new parts.Gauge({
      name: `${PREFIX}knowledge_info`,
      help: 'Always 1; the label is the version of the knowledge.',
      labelNames: ['version'],
      registers: [this.registry],
      collect: () => {
        version.reset();
        version.set({ version: knowledge().version }, 1);
      },
    });
  }

  /** In the text format of Prometheus, those of Node.js (memory, event loop, collections) included. */
  async text(): Promise<{ type: string; content: string }> {
    if (!this.hasDefaults) {
      this.hasDefaults = true;
      const defaults: typeof import('prom-client').collectDefaultMetrics = require('prom-client/lib/defaultMetrics');
      defaults({ register: this.registry });
    }
    return { type: this.registry.contentType, content: await this.registry.metrics() };
  }

  private gauge(name: string, help: string, value: () => number): void {
    const gauge: Gauge = new parts.Gauge({
      name: PREFIX + name,
      help,
      registers: [this.registry],
      collect: () => gauge.set(value()),
    });
  }
}
