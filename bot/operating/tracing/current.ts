import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from '@opentelemetry/api';

/** Where in a trace the code that runs now is. */
export interface Place {
  context: Context;
  /** 32 hexadecimal digits; absent where a trace is only announced, by the one who asks. */
  traceId?: string;
}

export const place = new AsyncLocalStorage<Place>();

/** What a log line says of the trace that it belongs to: nothing where there is none. */
export function traceOfNow(): { trace_id?: string } {
  const traceId = place.getStore()?.traceId;
  return traceId === undefined ? {} : { trace_id: traceId };
}
