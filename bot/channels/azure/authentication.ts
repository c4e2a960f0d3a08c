import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector';
import type { AzureConfig, Cloud } from '../../config';
import { CachingAuthentication } from './caching';
import { outboundClient } from './outbound';
import type { Patience } from './patience';
import { serviceCheck } from './service-url';
import { StrictAuthentication } from './strict';

interface Around {
  onReject: (reason: string) => void;
  /** With channels that are called; absent: the usual. */
  patience?: Patience | undefined;
}

/** The SDK's authentication, made quiet, strict and cheap. Without an app id it trusts: the server lets loopback in only. */
export function azureAuthentication(
  azure: AzureConfig | undefined,
  { onReject, patience }: Around,
): BotFrameworkAuthentication {
  const isAllowed = serviceCheck({ azure: azure !== undefined });
  const settings = azure ? settingsOf(azure) : {};
  const credentials = new ConfigurationServiceClientCredentialFactory(settings);
  const connector = { httpClient: outboundClient(isAllowed, patience) };
  const sdk = new ConfigurationBotFrameworkAuthentication(settings, credentials, undefined, undefined, connector);
  return new StrictAuthentication(new CachingAuthentication(sdk), { isAllowed, onReject });
}

function settingsOf(azure: AzureConfig): Record<string, string> {
  return {
    ...(azure.cloud && elsewhere(azure.cloud)),
    MicrosoftAppType: azure.appType,
    MicrosoftAppId: azure.appId,
    MicrosoftAppTenantId: azure.tenantId,
    ...(azure.appType === 'SingleTenant' && { MicrosoftAppPassword: azure.password }),
  };
}

/** The SDK takes its own addresses all or none: those of the public cloud, with the keys from elsewhere. */
function elsewhere({ channelKeys, botKeys }: Cloud): Record<string, string> {
  return {
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: channelKeys,
    ToBotFromEmulatorOpenIdMetadataUrl: botKeys,
  };
}
