import { randomUUID } from 'node:crypto';
import { isPromise } from 'node:util/types';
import { type Attributes, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Log } from '../../log';
import { type Place, place } from './current';
import { TellingExporter } from './telling-exporter';
import type { Tracing, TracingConfig } from './tracing';

const NAME = 'techniekpact-assistant';
/** Ms for the last spans, once the service ends. */
const LAST_SPANS = 2_000;
/** Ms after which the collector is too late; meanwhile at most 2,048 spans wait, and more are let go. */
const PATIENCE = 5_000;

/** Spans to a collector, by OTLP as JSON over HTTP. Nothing global is set, so that no other library adds spans of its own. */
export function startTracing({ endpoint, serviceName }: TracingConfig, log: Log): Tracing {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new TellingExporter(new OTLPTraceExporter({ url, timeoutMillis: PATIENCE }), log);
  const own = { 'service.name': serviceName, 'service.instance.id': randomUUID() };
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes(own)),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer(NAME);
  const begin = (name: string, kind: SpanKind, attributes: Attributes = {}): Span =>
    tracer.startSpan(name, { kind, attributes }, place.getStore()?.context ?? ROOT_CONTEXT);
  return {
    async turn({ channel, locale, event }, work) {
      const said = named({ channel, locale, event });
      await spanned(begin('turn', SpanKind.SERVER, said), async (span) => {
        const { kind, locale } = await work();
        span.setAttributes(named({ kind, locale }));
        if (kind === 'failed' || kind === 'late') span.setStatus({ code: SpanStatusCode.ERROR });
      });
    },
    step: (name, work) => (isTraced() ? spanned(begin(name, kindOf(name)), work) : work()),
    under: (traceparent, work) => {
      const remote = traceparent === undefined ? null : parseTraceParent(traceparent);
      return remote ? place.run({ context: trace.setSpanContext(ROOT_CONTEXT, remote) }, work) : work();
    },
    close: () => inTime(provider.shutdown()),
  };
}

const named = (facts: Record<string, string>): Attributes =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`techniekpact.${name}`, value]));

const kindOf = (name: string): SpanKind => (/^(?:store|send)/.test(name) ? SpanKind.CLIENT : SpanKind.INTERNAL);

/** Within the span of a turn that is recorded; one that was only announced by a request has none. */
function isTraced(): boolean {
  const here = place.getStore();
  return here?.traceId !== undefined && trace.getSpan(here.context)?.isRecording() === true;
}

/** Runs work within a span. Of what it throws only the name is told: a message may repeat what was said. */
function spanned<T>(span: Span, work: (span: Span) => T): T {
  const inside: Place = {
    context: trace.setSpan(place.getStore()?.context ?? ROOT_CONTEXT, span),
    traceId: span.spanContext().traceId,
  };
  const failed = (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', nameOf(error)).end();
    throw error;
  };
  try {
    const result = place.run(inside, work, span);
    if (isPromise(result)) return result.then((value) => ended(span, value), failed) as T;
    return ended(span, result);
  } catch (error) {
    return failed(error);
  }
}

function ended<T>(span: Span, result: T): T {
  span.end();
  return result;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

function inTime(work: Promise<void>): Promise<void> {
  const late = new Promise<void>((resolve) => void setTimeout(resolve, LAST_SPANS).unref());
  return Promise.race([work.catch(() => undefined), late]);
}
