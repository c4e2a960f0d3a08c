import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { Wrapped } from './wrapped';

const MOST_CLIENTS = 64;

/** Keeps the clients that the SDK would build anew, each with its own HTTP pipeline, on every turn. */
export class CachingAuthentication extends Wrapped {
  private readonly connectors = new Map<string, Promise<ConnectorClient>>();
  private readonly tokens = new Map<string, Promise<UserTokenClient>>();

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await this.inner.authenticateRequest(activity, header);
    const { connectorFactory, claimsIdentity } = result;
    return connectorFactory ? { ...result, connectorFactory: this.keeping(connectorFactory, claimsIdentity) } : result;
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.keeping(this.inner.createConnectorFactory(identity), identity);
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return kept(this.tokens, appOf(identity), () => this.inner.createUserTokenClient(identity));
  }

  private keeping(factory: ConnectorFactory, identity: ClaimsIdentity): ConnectorFactory {
    const create = (serviceUrl: string, audience: string): Promise<ConnectorClient> =>
      kept(this.connectors, `${appOf(identity)}|${audience}|${serviceUrl}`, () => factory.create(serviceUrl, audience));
    return { create };
  }
}

function appOf(identity: ClaimsIdentity): string {
  const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
  return identity.getClaimValue(AudienceClaim) ?? identity.getClaimValue(AppIdClaim) ?? '';
}

/** The oldest goes when there are too many; one that failed is not kept. */
function kept<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const [oldest] = cache.keys();
  if (cache.size >= MOST_CLIENTS && oldest !== undefined) cache.delete(oldest);
  const made = make();
  cache.set(key, made);
  made.catch(() => cache.delete(key));
  return made;
}
