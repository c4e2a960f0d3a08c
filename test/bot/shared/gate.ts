import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that a test can hold up. */
export interface Gate {
  port: number;
  /** Resolves once a client sends something with these words, which then waits before the gate with all that follows. */
  holdAt(words: string): Promise<void>;
  /** Lets everything pass again. */
  release(): void;
  close(): void;
}

/** Stands on a port of its own before the port of a server on this machine. */
export async function gateBefore(target: number): Promise<Gate> {
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let hold: { words: string; met: () => void } | undefined;
  let holding = false;
  const pass = (deed: () => void): void => void (holding ? waiting.push(deed) : deed());
  const server = createServer((client) => {
    const behind = connect(target, '127.0.0.1');
    for (const socket of [client, behind]) sockets.add(socket.on('error', () => undefined));
    client.on('data', (data) => {
      if (hold && data.includes(hold.words)) {
        holding = true;
        hold.met();
        hold = undefined;
      }
      pass(() => behind.write(data));
    });
    behind.on('data', (data) => pass(() => client.write(data)));
    client.on('close', () => behind.destroy());
    behind.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    holdAt: (words) => new Promise((met) => (hold = { words, met })),
    release() {
      holding = false;
      for (const deed of waiting.splice(0)) deed();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
