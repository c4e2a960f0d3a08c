import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A key that opens once; made anew at every start. */
export class OneTimeKey {
  readonly value = randomBytes(24).toString('base64url');
  private used = false;

  take(tried: string): boolean {
    const [one, other] = [Buffer.from(tried), Buffer.from(this.value)];
    const fits = !this.used && one.length === other.length && timingSafeEqual(one, other);
    if (fits) this.used = true;
    return fits;
  }
}
