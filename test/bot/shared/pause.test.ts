import { setTimeout as pass } from 'node:timers/promises';
import { say, start, texts } from '../directline/api';
import { gateBefore } from './gate';
import { startRedis } from './redis-server';
import { kill, onMachine, run } from './running';

/** Longer than a place in the queue is kept: 5 s, by the clock of Redis. */
const PAUSE_MS = 6_000;
/** A minute for the process: longer than a command, a turn, a delivery and an open stream wait: 4, 12, 15 and 15 s. */
const CLOCK_SPEED = '10';

test('a process that is paused for a minute in the middle of a turn gives the answer once it goes on', async () => {
  const redis = await startRedis();
  const gate = await gateBefore(redis.port);
  const settings = { STATE_URL: `redis://127.0.0.1:${gate.port}`, LOG_LEVEL: 'warn' };
  const running = run({ ...settings, ...onMachine({ CLOCK_SPEED }) });
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
