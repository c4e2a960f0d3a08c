import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
} from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import { StatusCodes } from 'botframework-schema';
import { Wrapped } from '../azure/wrapped';
import { LOCAL_SERVICE_URL } from './inbox';

const LOCAL = /^\s*urn:local:/i;

/** Knows the embedded Direct Line beside the channels of the authentication inside it. */
export class LocalAwareAuthentication extends Wrapped {
  constructor(
    inner: BotFrameworkAuthentication,
    private readonly local: ConnectorFactory,
  ) {
    super(inner);
  }

  /** Whatever comes over HTTP is not of this process, so it cannot answer into our conversations. */
  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    if (LOCAL.test(activity.serviceUrl ?? ''))
      throw new AuthenticationError('Unauthorized. This serviceUrl is not for the network.', StatusCodes.UNAUTHORIZED);
    return super.authenticateRequest(activity, header);
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new EitherFactory(this.local, super.createConnectorFactory(identity));
  }
}

/** What an adapter takes for an authenticated request, for an activity of the embedded Direct Line. */
export function localIdentity(connectorFactory: ConnectorFactory, appId: string): AuthenticateRequestResult {
  const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
  const claims = [AudienceClaim, AppIdClaim].map((type) => ({ type, value: appId }));
  return { audience: '', claimsIdentity: new ClaimsIdentity(claims, true), connectorFactory };
}

class EitherFactory extends ConnectorFactory {
  constructor(
    private readonly local: ConnectorFactory,
    private readonly remote: ConnectorFactory,
  ) {
    super();
  }

  create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    return (serviceUrl === LOCAL_SERVICE_URL ? this.local : this.remote).create(serviceUrl, audience);
  }
}
