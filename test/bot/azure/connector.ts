import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the connector does with a call; `undefined` takes it, and it counts as delivered. */
export type Fault = ((response: ServerResponse) => void) | undefined;

/** A channel's connector on this machine, that can fail, delay and throttle. */
export interface Connector {
  url: string;
  /** What happens to the calls that come, one after the other; then all are taken. */
  faults: Fault[];
  /** Every call, taken or not. */
  calls: { path: string; text: string }[];
  /** The texts of what was delivered. */
  delivered: string[];
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const connector: Connector = { url: '', faults: [], calls: [], delivered: [], close };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { text = '' } = JSON.parse(body || '{}');
    connector.calls.push({ path: request.url ?? '', text });
    const fault = connector.faults.shift();
    if (fault) return fault(response);
    connector.delivered.push(text);
    response.setHeader('Content-Type', 'application/json');
    response.end('{"id":"sent"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  connector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return connector;

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export const answering =
  (status: number, headers: Record<string, string> = {}): Fault =>
  (response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end('{"error":{"code":"secret","message":"Password=hunter2"}}');
  };

export const silence: Fault = () => undefined;
