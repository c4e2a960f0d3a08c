import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  close(): void;
}

/** Hands each connection on its own port to the next of `ports` that listens; to none, then it is closed. */
export async function balance(port: number, ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let turn = 0;
  const server = createServer({ pauseOnConnect: true }, (client) => {
    keep(sockets, client);
    hand(client, ports.length);
  }).listen(port, '127.0.0.1');
  const hand = (client: Socket, left: number): void => {
    if (left === 0) return void client.destroy();
    const behind = connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1');
    const next = (): void => hand(client, left - 1);
    behind.once('error', next);
    behind.once('connect', () => {
      behind.off('error', next);
      keep(sockets, behind);
      join(client, behind);
    });
  };
  await once(server, 'listening');
  return {
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => undefined);
  socket.once('close', () => sockets.delete(socket));
}

function join(client: Socket, behind: Socket): void {
  client.once('close', () => behind.destroy());
  behind.once('close', () => client.destroy());
  client.pipe(behind).pipe(client);
  client.resume();
}
