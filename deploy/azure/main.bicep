// The assistant on Azure Container Apps, with its bot, Teams and Direct Line, an identity without a password, and a Key Vault.
// az deployment group create -g GROUP -f deploy/azure/main.bicep -p image=… stateUrl=… publicHost=…
targetScope = 'resourceGroup'

@description('Where everything but the bot itself is; the bot is global.')
param location string = resourceGroup().location

@description('Lower case letters and digits, as part of every name.')
@minLength(3)
@maxLength(12)
param name string = 'techniekpact'

@description('The image with its tag: registry.azurecr.io/techniekpact-assistant:0.1.0')
param image string

@description('rediss://:password@host:port of a Redis 7 or Valkey that is not a cluster. Azure Managed Redis: clustering policy NoCluster.')
@secure()
param stateUrl string

@description('The address that people see, without https://; its certificate is bound to the app afterwards. Empty: that of the app itself.')
param publicHost string = ''

@description('Sites that may embed the chat, separated by commas.')
param allowedOrigins string = ''

@description('What Prometheus sends to read /metrics. At least 16 characters.')
@secure()
@minLength(16)
param metricsToken string

@description('Whether the page uses the Direct Line of Azure in place of the embedded one.')
param useAzureDirectLine bool = false

@description('The base address of an OpenTelemetry collector (OTLP over HTTP) that hears of each turn. Empty: nothing is traced.')
param tracesTo string = ''

var suffix = uniqueString(resourceGroup().id)
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var host = empty(publicHost) ? '${name}.${environment.properties.defaultDomain}' : publicHost

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 30
  }
}

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource stateUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'state-url'
  properties: { value: stateUrl }
}

resource metricsTokenSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'metrics-token'
  properties: { value: metricsToken }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Techniekpact-assistent'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource directLine 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'DirectLineChannel'
  location: 'global'
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        {
          siteName: 'page'
          isEnabled: true
          isV1Enabled: false
          isV3Enabled: true
          isSecureSiteEnabled: true
          trustedOrigins: concat(['https://${host}'], empty(allowedOrigins) ? [] : split(allowedOrigins, ','))
        }
      ]
    }
  }
}

resource directLineSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'direct-line-secret'
  properties: { value: directLine.listChannelWithKeys().setting.sites[0].key }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var secrets = concat(
  [
    { name: 'state-url', keyVaultUrl: stateUrlSecret.properties.secretUri, identity: identity.id }
    { name: 'metrics-token', keyVaultUrl: metricsTokenSecret.properties.secretUri, identity: identity.id }
  ],
  useAzureDirectLine
    ? [{ name: 'direct-line-secret', keyVaultUrl: directLineSecret.properties.secretUri, identity: identity.id }]
    : []
)

var settings = concat(
  [
    { name: 'STATE_URL', secretRef: 'state-url' }
    { name: 'METRICS_TOKEN', secretRef: 'metrics-token' }
    { name: 'PUBLIC_URL', value: 'https://${host}' }
    { name: 'ALLOWED_ORIGINS', value: allowedOrigins }
    // The ingress of the environment.
    { name: 'TRUST_PROXY', value: 'uniquelocal,100.64.0.0/10' }
    { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
    { name: 'MicrosoftAppId', value: identity.properties.clientId }
    { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  ],
  useAzureDirectLine ? [{ name: 'DIRECT_LINE_SECRET', secretRef: 'direct-line-secret' }] : [],
  empty(tracesTo) ? [] : [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: tracesTo }]
)

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  dependsOn: [readsSecrets]
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      secrets: secrets
    }
    template: {
      terminationGracePeriodSeconds: 20
      containers: [
        {
          name: 'assistant'
          image: image
          env: settings
          resources: { cpu: json('1.0'), memory: '2Gi' }
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 2, failureThreshold: 45 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 10, failureThreshold: 6 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 5, failureThreshold: 2 }
          ]
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: 12
        rules: [{ name: 'busy', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '60' } } }]
      }
    }
  }
}

output address string = 'https://${host}'
output botName string = bot.name
output identityClientId string = identity.properties.clientId
