import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  type BotFrameworkClient,
  type ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';

/** An authentication that does what the one inside it does; a layer overrides only what it changes. */
export class Wrapped extends BotFrameworkAuthentication {
  constructor(protected readonly inner: BotFrameworkAuthentication) {
    super();
  }

  override authenticateChannelRequest(header: string): Promise<ClaimsIdentity> {
    return this.inner.authenticateChannelRequest(header);
  }

  override authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateRequest(activity, header);
  }

  override authenticateStreamingRequest(header: string, channelIdHeader: string): Promise<AuthenticateRequestResult> {
    return this.inner.authenticateStreamingRequest(header, channelIdHeader);
  }

  override createBotFrameworkClient(): BotFrameworkClient {
    return this.inner.createBotFrameworkClient();
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.inner.createConnectorFactory(identity);
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.inner.createUserTokenClient(identity);
  }
}
