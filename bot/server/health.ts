import type { Server } from 'restify';
import { handler } from './server';

export interface Readiness {
  ready: boolean;
  /** Why not, or what is being served. */
  detail: Record<string, string | number | boolean>;
}

/** `/healthz`: the process lives. `/readyz`: it can help people; 503 while it cannot. */
export function mountHealth(server: Server, readiness: () => Readiness): void {
  server.get(
    '/healthz',
    handler((_request, response) => void response.send(200, { status: 'ok' })),
  );
  server.get(
    '/readyz',
    handler((_request, response) => {
      const { ready, detail } = readiness();
      response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', ...detail });
    }),
  );
}
