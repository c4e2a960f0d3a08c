import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../bot/root';
import { freePort, type RedisServer, startRedis } from '../../test/bot/shared/redis-server';
import { type Balancer, balance } from './balancer';
import type { Flags } from './flags';
import { Life } from './life';

/** All come from one address here. */
export const LIMITS = {
  REQUESTS_PER_MINUTE: '1000000000',
  CONVERSATIONS_PER_MINUTE: '1000000000',
  TOKEN_REQUESTS_PER_MINUTE: '1000000000',
  MESSAGES_PER_MINUTE: '1000000000',
};

interface Parts {
  address: string;
  /** Where each process listens. */
  ports: readonly number[];
  folder: string;
  redis: RedisServer | undefined;
}

/** The processes of the assistant behind one address, and the store they keep their state in. */
export class Fleet {
  /** Every process that there was, by its place. */
  readonly lives: Life[][] = [];
  private balancer: Balancer | undefined;

  private constructor(private readonly parts: Parts) {}

  static async start({ processes, redis }: Flags): Promise<Fleet> {
    const ports = await Promise.all(Array.from({ length: processes }, freePort));
    const door = processes > 1 ? await freePort() : ports[0];
    const folder = mkdtempSync(join(tmpdir(), 'techniekpact-soak-'));
    const store = redis ? await startRedis() : undefined;
    const fleet = new Fleet({ address: `http://127.0.0.1:${door}`, ports, folder, redis: store });
    await Promise.all(ports.map((_, place) => fleet.revive(place)));
    if (processes > 1 && door) fleet.balancer = await balance(door, ports);
    return fleet;
  }

  get address(): string {
    return this.parts.address;
  }

  get redis(): RedisServer | undefined {
    return this.parts.redis;
  }

  get size(): number {
    return this.parts.ports.length;
  }

  get everyLife(): Life[] {
    return this.lives.flat();
  }

  /** Kills the process at a place without a warning, and starts another there. */
  async strike(place: number): Promise<void> {
    await this.lives[place]?.at(-1)?.kill();
    await this.revive(place);
  }

  weigh(): void {
    for (const lives of this.lives)
      lives
        .at(-1)
        ?.weigh()
        .catch(() => undefined); // killed meanwhile
  }

  async close(): Promise<void> {
    this.balancer?.close();
    await Promise.all(this.everyLife.map((life) => life.kill()));
    await this.redis?.close();
    rmSync(this.parts.folder, { recursive: true, force: true });
  }

  private async revive(place: number): Promise<void> {
    const state: Record<string, string> = this.redis ? { STATE_URL: this.redis.url } : { STATE_DIR: this.parts.folder };
    const settings = {
      PORT: String(this.parts.ports[place]),
      ALLOWED_ORIGINS: this.address,
      LOG_LEVEL: 'error',
      ...state,
    };
    const env = { PATH: process.env.PATH ?? '', ...LIMITS, ...settings };
    const life = new Life(join(projectRoot(), 'dist', 'bot', 'main.js'), env);
    this.lives[place] = [...(this.lives[place] ?? []), life];
    await life.ready;
  }
}
