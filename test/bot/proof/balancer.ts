import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  port: number;
  close(): void;
}

/** A load balancer for TCP: every connection goes to the next port that takes it, none is bound to one of them. */
export async function balance(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let turn = 0;
  const pass = (client: Socket, tried = 0): void => {
    if (tried === ports.length) return void client.destroy();
    const port = ports[turn++ % ports.length] ?? 0;
    const behind = connect(port, '127.0.0.1');
    const next = (): void => pass(client, tried + 1);
    behind.once('error', next).once('connect', () => {
      behind.off('error', next).on('error', () => client.destroy());
      behind.on('close', () => client.destroy());
      client.on('close', () => behind.destroy());
      client.pipe(behind).pipe(client);
    });
  };
  const server = createServer((client) => {
    sockets.add(client.on('error', () => undefined).on('close', () => sockets.delete(client)));
    pass(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
