import { setTimeout as pass } from 'node:timers/promises';
import { say, start, texts } from '../directline/api';
import { gateBefore } from './gate';
import { startRedis } from './redis-server';
import { kill, run } from './running';

/** Longer than a command may take, than a place in the queue is kept, and than a turn lasts: 4, 5 and 12 s. */
const PAUSE_MS = 13_000;

test('a process that is paused in the middle of a turn gives the answer once it goes on', async () => {
  const redis = await startRedis();
  const gate = await gateBefore(redis.port);
  const running = run({ STATE_URL: `redis://127.0.0.1:${gate.port}`, LOG_LEVEL: 'warn' });
  try {
    const server = { url: await running.ready };
    const begun = await start(server);
    const before = (await texts(server, begun)).length;
    const held = gate.holdAt('state:conversation/');
    const said = say(server, begun, 'wat is bol?');
    await held;
    running.child.kill('SIGSTOP');
    gate.release();
    await pass(PAUSE_MS);
    running.child.kill('SIGCONT');
    expect((await said).status).toBe(200);
    const [, answer, ...more] = (await texts(server, begun)).slice(before);
    expect(answer).toContain('stage loopt');
    expect(more).toEqual([]);
    expect(running.lines.all.filter((line) => line.includes('"level":50'))).toEqual([]);
  } finally {
    await kill(running);
    gate.close();
    await redis.close();
  }
});
