import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { KEY_PREFIX } from '../state/redis/connection';
import { type Script, scriptOn } from '../state/redis/script';
import { StoreTooSlow } from '../state/store';
import type { OneByOne } from './queue';

/** Ms after which the place of a process that says nothing any more goes to the next one. */
const LEASE = 5_000;
/** Ms between signs of life of a running turn. */
const RENEW_EVERY = 1_500;
/** Ms between looks at whose turn it is: at first, and at most. */
const FIRST_LOOK = 10;
const SLOWEST_LOOK = 150;
/** Ms after which work that failed is named again. */
const AGAIN_AFTER = 60_000;
const UNSETTLED_AT_ONCE = 50;

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** KEYS: order, alive, running. ARGV: ticket, lease, key. Takes a place at the end once; gives 1 when it is the first. */
const TAKE = `${NOW}
local function stay()
  redis.call('HSET', KEYS[2], ARGV[1], now + ARGV[2])
  for at = 1, 2 do redis.call('PEXPIRE', KEYS[at], ARGV[2] * 4) end
  redis.call('ZADD', KEYS[3], now + ARGV[2], ARGV[3])
  redis.call('PEXPIRE', KEYS[3], 86400000)
end
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 0 then redis.call('RPUSH', KEYS[1], ARGV[1]) end
stay()
while true do
  local first = redis.call('LINDEX', KEYS[1], 0)
  if first == ARGV[1] then return 1 end
  if tonumber(redis.call('HGET', KEYS[2], first) or 0) > now then return 0 end
  redis.call('LPOP', KEYS[1])
  redis.call('HDEL', KEYS[2], first)
end`;

/** The same keys and arguments. A ticket that was taken away in the meantime stays away. */
const RENEW = `${NOW}
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 0 then return 0 end
redis.call('HSET', KEYS[2], ARGV[1], now + ARGV[2])
for at = 1, 2 do redis.call('PEXPIRE', KEYS[at], ARGV[2] * 4) end
redis.call('ZADD', KEYS[3], now + ARGV[2], ARGV[3])
return 1`;

/** ARGV also: ms after which the key is unsettled, 0 when the work succeeded. */
const LEAVE = `${NOW}
redis.call('LREM', KEYS[1], 1, ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
if redis.call('LLEN', KEYS[1]) > 0 then return 0 end
if ARGV[4] == '0' then redis.call('ZREM', KEYS[3], ARGV[3])
else redis.call('ZADD', KEYS[3], now + ARGV[4], ARGV[3]) end
return 1`;

/** KEYS: running. ARGV: lease, how many. Each is given to one who asks. */
const UNSETTLED = `${NOW}
local keys = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[2])
for _, key in ipairs(keys) do redis.call('ZADD', KEYS[1], now + ARGV[1], key) end
return keys`;

const RUNNING = `${KEY_PREFIX}queue:running`;

/** What the scripts are given of one place in the queue. */
interface Place {
  keys: string[];
  args: (string | number)[];
}

/**
 * In order of arrival over all processes on one Redis. A process that dies or stands still loses its place after 5 s;
 * one that comes back after that finds its write refused by the etag.
 */
export class SharedQueue implements OneByOne {
  private readonly here = new Set<Promise<unknown>>();
  private readonly take: Script<number>;
  private readonly renew: Script<number>;
  private readonly leave: Script<number>;
  private readonly find: Script<string[]>;

  constructor(
    redis: Redis,
    private readonly lease = LEASE,
  ) {
    this.take = scriptOn(redis, 'techniekpactTake', TAKE);
    this.renew = scriptOn(redis, 'techniekpactRenew', RENEW);
    this.leave = scriptOn(redis, 'techniekpactLeave', LEAVE);
    this.find = scriptOn(redis, 'techniekpactUnsettled', UNSETTLED);
  }

  /** Does not wait until its place is given up: what this process asks next, it asks after that. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const place = this.placeOf(key);
    let again = AGAIN_AFTER;
    const running = this.inTurn(place, work).then((result) => {
      again = 0;
      return result;
    });
    const left = (): Promise<unknown> => this.leave(place.keys, ...place.args, again).catch(() => undefined);
    const ended: Promise<void> = running.then(left, left).then(() => void this.here.delete(ended));
    this.here.add(ended);
    return running;
  }

  async idle(): Promise<void> {
    while (this.here.size > 0) await Promise.all(this.here);
  }

  get depth(): number {
    return this.here.size;
  }

  /** Keys whose work failed, or was cut short by the end of a process; each is given to one who asks, until it succeeds. */
  unsettled(): Promise<string[]> {
    return this.find([RUNNING], this.lease, UNSETTLED_AT_ONCE);
  }

  /** Asked twice of a server that is slow: a ticket takes one place, however often it is shown. */
  private async isFirst({ keys, args }: Place): Promise<boolean> {
    const ask = (): Promise<number> => this.take(keys, ...args);
    const first = await ask().catch((error: unknown) => {
      if (error instanceof StoreTooSlow) return ask();
      throw error;
    });
    return first === 1;
  }

  private placeOf(key: string): Place {
    const keys = [`${KEY_PREFIX}queue:{${key}}:order`, `${KEY_PREFIX}queue:{${key}}:alive`, RUNNING];
    return { keys, args: [randomUUID(), this.lease, key] };
  }

  private async inTurn<T>({ keys, args }: Place, work: () => Promise<T>): Promise<T> {
    for (let look = FIRST_LOOK; !(await this.isFirst({ keys, args })); look = Math.min(look * 1.5, SLOWEST_LOOK))
      await wait(look);
    const renewing = setInterval(() => void this.renew(keys, ...args).catch(() => undefined), RENEW_EVERY).unref();
    return work().finally(() => clearInterval(renewing));
  }
}
