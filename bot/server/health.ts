import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from 'restify';
import { handler } from './server';

/** Ms that the state may take to answer; who asks does not wait much longer. */
const CHECK_WITHIN = 1_000;

interface Health {
  /** What is being served. */
  detail: () => Record<string, string | number>;
  /** What an editor did that is not served, each with its place. */
  problems: () => readonly string[];
  isDraining: () => boolean;
  /** Rejects when the state cannot be read and written. */
  check: () => Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: it can help people; 503 while it cannot. Both name the edits that are not served. */
export function mountHealth(server: Server, { detail, problems, isDraining, check }: Health): void {
  const shown = () => (problems().length > 0 ? { problems: problems() } : {});
  server.get(
    '/healthz',
    handler((_request, response) => void response.send(200, { status: 'ok', ...shown() })),
  );
  server.get(
    '/readyz',
    handler(async (_request, response) => {
      const hindrance = isDraining() ? { draining: true } : (await answers(check)) ? undefined : { store: 'away' };
      const status = hindrance ? 'not ready' : 'ready';
      response.send(hindrance ? 503 : 200, { status, ...hindrance, ...detail(), ...shown() });
    }),
  );
}

async function answers(check: () => Promise<void>): Promise<boolean> {
  const late = wait(CHECK_WITHIN, false, { ref: false });
  return Promise.race([check().then(() => true), late]).catch(() => false);
}
