import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { KEY_PREFIX } from '../../../state/redis/connection';
import { type Script, scriptOn } from '../../../state/redis/script';
import type { ActivitySet, LoggedActivity } from '../activity';
import { digits, givenBy, HISTORY, IDLE_MS, REPEATED_WITHIN_MS, type Unlogged } from '../contract';

/** KEYS: head. ARGV: user, now, lifetime. Gives whether it was made. */
const MAKE = `
if redis.call('HSETNX', KEYS[1], 'user', ARGV[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], 'last', 0, 'at', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;

/** KEYS: head. Only what is there is marked: a new key would have no lifetime. */
const GREETED = `
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'greeted', 1) end
return 1`;

/** An answer is looked for among so many of the last. */
const LOOKED_BACK = 20;

/**
 * KEYS: head, log, sent (a client's own id). ARGV: activity, now, lifetime, history, whether sent counts, its lifetime,
 * channel, mark (empty: none), how many of the last may have the same one.
 */
const APPEND = `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
if ARGV[8] ~= '' then
  for _, entry in ipairs(redis.call('XREVRANGE', KEYS[2], '+', '-', 'COUNT', ARGV[9])) do
    local id, fields = entry[1], entry[2]
    if fields[6] == ARGV[8] then return { tonumber(string.match(id, '^%d+')), fields[4] } end
  end
end
if ARGV[5] == '1' then
  local before = redis.call('GET', KEYS[3])
  if before then return { tonumber(before), ARGV[2] } end
end
local number = redis.call('HINCRBY', KEYS[1], 'last', 1)
local at = math.max(tonumber(redis.call('HGET', KEYS[1], 'at')), tonumber(ARGV[2]))
at = string.format('%.0f', at)
redis.call('HSET', KEYS[1], 'at', at)
redis.call('XADD', KEYS[2], 'MAXLEN', ARGV[4], number .. '-0', 'activity', ARGV[1], 'at', at, 'mark', ARGV[8])
if ARGV[5] == '1' then redis.call('SET', KEYS[3], number, 'PX', ARGV[6]) end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
redis.call('PUBLISH', ARGV[7], number)
return { number, at }`;

/** KEYS: head, log. ARGV: watermark. */
const SINCE = `
local last = tonumber(redis.call('HGET', KEYS[1], 'last') or 0)
local from = tonumber(ARGV[1])
if from > last then from = 0 end
return { last, redis.call('XRANGE', KEYS[2], (from + 1) .. '-0', '+') }`;

/** What is known of a conversation beside what was said in it. */
export interface Head {
  user: string;
  greeted: boolean;
}

type Entry = [id: string, fields: [string, string, string, string]];

/** The conversations on a Redis: a hash for the head and a stream for what was said, each with a lifetime of 24 hours. */
export class Archive {
  private readonly making: Script<number>;
  private readonly marking: Script<number>;
  private readonly appending: Script<[number, string] | null>;
  private readonly reading: Script<[number, Entry[]]>;

  constructor(
    private readonly redis: Redis,
    /** Milliseconds since 1970. */
    private readonly clock: () => number,
  ) {
    this.making = scriptOn(redis, 'techniekpactMake', MAKE);
    this.marking = scriptOn(redis, 'techniekpactGreeted', GREETED);
    this.appending = scriptOn(redis, 'techniekpactAppend', APPEND);
    this.reading = scriptOn(redis, 'techniekpactSince', SINCE);
  }

  async head(id: string): Promise<Head | undefined> {
    const [user, greeted] = await this.redis.hmget(headOf(id), 'user', 'greeted');
    return user ? { user, greeted: greeted === '1' } : undefined;
  }

  /** Gives whether it was made: a conversation that is there stays as it is. */
  async make(id: string, user: string): Promise<boolean> {
    return (await this.making([headOf(id)], user, this.clock(), IDLE_MS)) === 1;
  }

  async markGreeted(id: string): Promise<void> {
    await this.marking([headOf(id)]);
  }

  /**
   * Gives the activity its id and time. What has a client id that came before within a quarter of an hour is not
   * written again, nor is an answer that is there already. `undefined` when the conversation is not there.
   */
  async append(id: string, activity: Unlogged, clientId?: string): Promise<LoggedActivity | undefined> {
    const keys = [headOf(id), logOf(id), `${baseOf(id)}sent:${clientId ?? ''}`];
    const kept = [JSON.stringify(activity), this.clock(), IDLE_MS, HISTORY];
    const once = [clientId === undefined ? 0 : 1, REPEATED_WITHIN_MS, channelOf(id)];
    const written = await this.appending(keys, ...kept, ...once, markOf(activity), LOOKED_BACK);
    return written ? logged(id, activity, { number: written[0], at: Number(written[1]) }) : undefined;
  }

  /** What came after the watermark; see `Conversation.since`. */
  async since(id: string, watermark: string | null): Promise<ActivitySet> {
    const [last, entries] = await this.reading([headOf(id), logOf(id)], givenBy(watermark));
    const activities = entries.map(([entry, [, activity, , at]]) =>
      logged(id, JSON.parse(activity), { number: Number.parseInt(entry, 10), at: Number(at) }),
    );
    return { activities, watermark: String(last) };
  }

  /** Removes what was said; the numbers go on where they were. */
  async clear(id: string): Promise<void> {
    await this.redis.del(logOf(id));
  }
}

/** The same for the same answer to the same message, whoever sends it and how often; empty for what answers nothing. */
function markOf({ replyToId, type, text, attachments, channelData }: Unlogged): string {
  if (replyToId === undefined) return '';
  const said = JSON.stringify([replyToId, type, text, attachments, channelData]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}

const baseOf = (id: string): string => `${KEY_PREFIX}directline:{${id}}:`;
const headOf = (id: string): string => `${baseOf(id)}head`;
const logOf = (id: string): string => `${baseOf(id)}log`;

/** Where it is told that something was appended. */
export const channelOf = (id: string): string => `${baseOf(id)}appended`;

function logged(id: string, activity: object, { number, at }: { number: number; at: number }): LoggedActivity {
  const own = { channelId: 'directline', conversation: { id }, timestamp: new Date(at).toISOString() };
  return { ...activity, ...own, id: `${id}|${digits(number)}` } as LoggedActivity;
}
