import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it arrived, its attributes by name. */
export interface Arrived {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  traceState?: string;
  status: { code?: number; message?: string };
  events: unknown[];
  attributes: Record<string, unknown>;
  service: unknown;
}

/** A collector of traces on this machine: OTLP as JSON over HTTP. */
export interface Collector {
  url: string;
  spans: Arrived[];
  /** Everything that came, as it came: headers and body. */
  raw: string[];
  /** The status of its answers; undefined answers nothing at all. */
  status: number | undefined;
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const collector: Collector = { url: '', spans: [], raw: [], status: 200, close };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    collector.raw.push(JSON.stringify(request.headers) + body);
    if (request.url !== '/v1/traces') throw new Error(`No collector takes ${request.url}.`);
    if (collector.status === undefined) return;
    if (collector.status === 200) collector.spans.push(...spansIn(JSON.parse(body)));
    response.writeHead(collector.status, { 'content-type': 'application/json' });
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  collector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return collector;

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
interface Sent {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (Omit<Arrived, 'attributes' | 'service'> & { attributes: Attribute[] })[] }[];
  }[];
}

function spansIn({ resourceSpans }: Sent): Arrived[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = byName(resource.attributes)['service.name'];
    const spans = scopeSpans.flatMap((scope) => scope.spans);
    return spans.map((span) => ({ ...span, attributes: byName(span.attributes), service }));
  });
}

const byName = (attributes: Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
