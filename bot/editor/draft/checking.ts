import type { Problem } from '../../../knowledge/problem';
import type { Judging } from './judging';

/** Ms that a page waits for the check; after that it says that it is still going on. */
const PATIENCE = 3_000;

/** The whole check of the knowledge, made once for each version and day. */
export class Checking {
  private kept: { of: string; found: Promise<Problem[] | undefined> } | undefined;

  constructor(private readonly judging: Pick<Judging, 'check'>) {}

  /** Undefined while it is not there yet; the next time it is asked for it may be. */
  problems({ version, today }: { version: string; today: string }): Promise<Problem[] | undefined> {
    const of = `${version} ${today}`;
    if (this.kept?.of !== of) this.kept = { of, found: this.judging.check(today).catch(() => this.again()) };
    return Promise.race([this.kept.found, later()]);
  }

  private again(): undefined {
    this.kept = undefined;
  }
}

const later = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE).unref();
  });
