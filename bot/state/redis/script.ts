import type { Redis } from 'ioredis';

/** A script that the server runs as one step. */
export type Script<T> = (keys: readonly string[], ...args: readonly (string | number | Buffer)[]) => Promise<T>;

/** Makes a Lua script callable; it is sent once and then named by its hash. */
export function scriptOn<T>(redis: Redis, name: string, lua: string): Script<T> {
  redis.defineCommand(name, { lua });
  const command: (...all: unknown[]) => Promise<T> = Reflect.get(redis, name);
  return (keys, ...args) => command.call(redis, keys.length, ...keys, ...args);
}
