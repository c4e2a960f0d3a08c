import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { reasonOf } from '../../log';
import type { ServiceCheck } from './service-url';
import { Wrapped } from './wrapped';

const UNAUTHORIZED = 401;

interface Strictness {
  isAllowed: ServiceCheck;
  onReject: (reason: string) => void;
}

/**
 * Every failure to authenticate is one quiet 401 (the SDK answers some forged tokens with 500 and its own text).
 * A token needs an expiry, and the activity a serviceUrl that may be called.
 */
export class StrictAuthentication extends Wrapped {
  constructor(
    inner: BotFrameworkAuthentication,
    private readonly strictness: Strictness,
  ) {
    super(inner);
  }

  override authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    return this.quietly(async () => {
      if (!this.strictness.isAllowed(activity.serviceUrl)) throw new Error('serviceUrl is missing or not allowed');
      const result = await this.inner.authenticateRequest(activity, header);
      const { claimsIdentity } = result;
      if (claimsIdentity.claims.length > 0 && !claimsIdentity.getClaimValue('exp'))
        throw new Error('token without exp');
      return result;
    });
  }

  override authenticateChannelRequest(
    header: string,
  ): ReturnType<BotFrameworkAuthentication['authenticateChannelRequest']> {
    return this.quietly(() => this.inner.authenticateChannelRequest(header));
  }

  private async quietly<T>(authenticate: () => Promise<T>): Promise<T> {
    try {
      return await authenticate();
    } catch (error) {
      this.strictness.onReject(error instanceof Error ? reasonOf(error) : 'unknown');
      throw new AuthenticationError('Unauthorized', UNAUTHORIZED);
    }
  }
}
