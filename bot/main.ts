import { styleText } from 'node:util';
import { KnowledgeError } from '../knowledge/problem';
import { ConfigError, readConfig } from './config';
import { environment } from './environment';
import { followKnowledge } from './knowledge';
import { createLog } from './log';
import { startService } from './service';
import { StateUnavailable } from './state/unavailable';

/** Ms after which a running turn no longer keeps the process alive once it was asked to end. */
const END_WITHIN = 9_000;

async function main(): Promise<void> {
  let end = (): void => process.exit(0);
  for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => end());
  const config = readConfig(environment());
  const log = createLog(config.logLevel);
  const knowledge = followKnowledge(log);
  const service = await startService({
    config,
    knowledge: () => knowledge.current(),
    problems: () => knowledge.problems(),
    now: Date.now,
    log,
  });
  if (!config.azure)
    console.log(
      styleText('red', 'Without an app id nobody is authenticated: /api/messages answers this machine only.'),
    );
  console.log(`The assistant is ready: ${service.address}`);
  if (service.entrance) console.log(`For editors, once: ${service.address}${service.entrance}`);

  end = (): void => {
    setTimeout(() => process.exit(1), END_WITHIN).unref();
    knowledge.close();
    void service.close().then(() => process.exit(0));
  };
}

/** What to mend, in one message; a stack only where the fault is ours. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StateUnavailable) return error.message;
  if (error instanceof KnowledgeError) return `De kennis klopt niet:\n${error.message}`;
  const { code, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return 'The port is in use. Set another one with PORT, or stop what listens there.';
  if (code === 'EACCES') return 'The port may not be used by this account. Set PORT to 1024 or higher.';
  return message.includes('npm run') ? message : (stack ?? message);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
