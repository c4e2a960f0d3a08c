import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { AzureConfig } from '../../config';
import { CachingAuthentication } from './caching';
import { outboundClient } from './outbound';
import { serviceCheck } from './service-url';
import { StrictAuthentication } from './strict';

/** The SDK's authentication, made quiet, strict and cheap. Without an app id it trusts: the server lets loopback in only. */
export function azureAuthentication(
  azure: AzureConfig | undefined,
  onReject: (reason: string) => void,
): BotFrameworkAuthentication {
  const isAllowed = serviceCheck({ azure: azure !== undefined });
  const settings = azure ? settingsOf(azure) : {};
  const credentials = new ConfigurationServiceClientCredentialFactory(settings);
  const connector = { httpClient: outboundClient(isAllowed) };
  const sdk = new ConfigurationBotFrameworkAuthentication(settings, credentials, undefined, undefined, connector);
  return new StrictAuthentication(new CachingAuthentication(sdk), { isAllowed, onReject });
}

function settingsOf(azure: AzureConfig): Record<string, string> {
  return {
    MicrosoftAppType: azure.appType,
    MicrosoftAppId: azure.appId,
    MicrosoftAppTenantId: azure.tenantId,
    ...(azure.appType === 'SingleTenant' && { MicrosoftAppPassword: azure.password }),
  };
}
