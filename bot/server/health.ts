import type { Server } from 'restify';
import { handler } from './server';

export interface Readiness {
  ready: boolean;
  /** Why not, or what is being served. */
  detail: Record<string, string | number | boolean>;
  /** What an editor did that is not served, each with its place. */
  problems: readonly string[];
}

/** `/healthz`: the process lives. `/readyz`: it can help people; 503 while it cannot. Both name the edits that are not served. */
export function mountHealth(server: Server, readiness: () => Readiness): void {
  server.get(
    '/healthz',
    handler((_request, response) => void response.send(200, { status: 'ok', ...shown(readiness()) })),
  );
  server.get(
    '/readyz',
    handler((_request, response) => {
      const { ready, detail, problems } = readiness();
      response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', ...detail, ...shown({ problems }) });
    }),
  );
}

function shown({ problems }: Pick<Readiness, 'problems'>): { problems?: readonly string[] } {
  return problems.length > 0 ? { problems } : {};
}
