import { ConfigError, readConfig } from '../../bot/config';

const ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '66666666-7777-8888-9999-000000000000';

test('without any setting it runs on this machine alone', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3978,
    publicUrl: undefined,
    allowedOrigins: [],
    allowedTenants: [],
    trustProxy: [],
    perMinute: { requests: 3000, conversations: 300, tokenRequests: 180, messages: 30 },
    stateDir: '.state',
    stateUrl: undefined,
    logLevel: 'info',
    azure: undefined,
    directLine: undefined,
    expertChannel: undefined,
  });
});

test('every setting is read, blanks count as absent', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '8080',
    PUBLIC_URL: 'https://assistent.example.nl/',
    ALLOWED_ORIGINS: 'https://www.example.nl, https://example.nl',
    TRUST_PROXY: 'loopback, 10.0.0.0/8 2001:db8::1',
    STATE_DIR: '/var/lib/assistant',
    REQUESTS_PER_MINUTE: '5000',
    CONVERSATIONS_PER_MINUTE: '500',
    TOKEN_REQUESTS_PER_MINUTE: '200',
    MESSAGES_PER_MINUTE: '20',
    METRICS_TOKEN: 'a-token-of-some-length',
    LOG_LEVEL: 'warn',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: ID,
    MicrosoftAppPassword: 'secret',
    MicrosoftAppTenantId: TENANT,
  });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    publicUrl: 'https://assistent.example.nl',
    logLevel: 'warn',
    metricsToken: 'a-token-of-some-length',
    stateDir: '/var/lib/assistant',
  });
  expect(config.perMinute).toEqual({ requests: 5000, conversations: 500, tokenRequests: 200, messages: 20 });
  expect(config.trustProxy).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1']);
  expect(config.allowedOrigins).toEqual(['https://www.example.nl', 'https://example.nl']);
  expect(config.azure).toEqual({ appType: 'SingleTenant', appId: ID, tenantId: TENANT, password: 'secret' });
  expect(readConfig({ PORT: '', MicrosoftAppId: ' ' })).toMatchObject({ port: 3978, azure: undefined });
});

test('a token for the figures that could be guessed is refused', () => {
  expect(() => readConfig({ METRICS_TOKEN: 'short' })).toThrow(/METRICS_TOKEN: must have at least 16 characters/);
});

test('turns are traced when a collector is named, and by no name alone', () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318';
  expect(readConfig({ OTEL_SERVICE_NAME: 'pact' }).tracing).toBeUndefined();
  expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT }).tracing).toEqual({
    endpoint: OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: 'techniekpact-assistant',
  });
  const named = readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME: 'pact' });
  expect(named.tracing?.serviceName).toBe('pact');
});

test.each(['redis://redis:6379', 'rediss://:secret@redis.example.nl:6380/1'])('%s is a place for the state', (url) => {
  expect(readConfig({ STATE_URL: url }).stateUrl).toBe(url);
});

const BLOB = { STATE_URL: 'azure-blob://pactstate/conversations' };
const keyOf = (account: string) => ({ STATE_BLOB_CONNECTION: `AccountName=${account};AccountKey=c2VjcmV0` });

test('the state may be in Azure Blob Storage, opened by an identity or by a key', () => {
  const url = BLOB.STATE_URL;
  const MSI = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT };
  expect(readConfig({}).stateBlob).toBeUndefined();
  expect(readConfig(BLOB).stateBlob).toEqual({ url });
  expect(readConfig({ ...BLOB, ...MSI }).stateBlob).toEqual({ url, identity: ID });
  expect(readConfig({ ...BLOB, ...keyOf('pactstate') }).stateBlob?.connection).toContain('AccountName=pactstate');
});

test('an identity of Azure needs no password', () => {
  const settings = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT };
  expect(readConfig(settings).azure).toEqual({ appType: 'UserAssignedMSI', appId: ID, tenantId: TENANT });
});

test('Azure’s Direct Line is the one for the world, unless a region is named', () => {
  const bot = { MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: 'p', DIRECT_LINE_SECRET: 's' };
  expect(readConfig(bot).directLine).toEqual({ secret: 's', url: 'https://directline.botframework.com' });
  const url = 'https://europe.directline.botframework.com/';
  expect(readConfig({ ...bot, DIRECT_LINE_URL: url }).directLine?.url).toBe(url.slice(0, -1));
});

test('the settings cannot be changed once they are read', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test.each([
  [{ PORT: 'http' }, ['PORT']],
  [{ EXPERT_CHANNEL: 'general' }, ['EXPERT_CHANNEL']],
  [{ ALLOWED_TENANTS: 'school' }, ['ALLOWED_TENANTS']],
  [{ PORT: '70000' }, ['PORT']],
  [{ PUBLIC_URL: 'http://assistent.example.nl' }, ['PUBLIC_URL']],
  [{ ALLOWED_ORIGINS: '*' }, ['ALLOWED_ORIGINS']],
  [{ ALLOWED_ORIGINS: 'https://example.nl/page' }, ['ALLOWED_ORIGINS']],
  [{ MESSAGES_PER_MINUTE: '0', REQUESTS_PER_MINUTE: 'many' }, ['MESSAGES_PER_MINUTE', 'REQUESTS_PER_MINUTE']],
  [{ TRUST_PROXY: 'true' }, ['TRUST_PROXY']],
  [{ TRUST_PROXY: '0.0.0.0/0' }, ['TRUST_PROXY']],
  [{ MicrosoftAppId: 'techniekpact' }, ['MicrosoftAppId']],
  [{ MicrosoftAppType: 'MultiTenant' }, ['MicrosoftAppType']],
  [{ STATE_URL: 'http://redis' }, ['STATE_URL: must be like redis://']],
  [{ STATE_URL: 'redis://:secret@redis/zero' }, ['STATE_URL: must be like redis://']],
  [{ STATE_URL: 'azure-blob://pactstate' }, ['azure-blob://ACCOUNT/CONTAINER']],
  [{ STATE_URL: 'azure-blob://me:secret@pactstate/conversations' }, ['azure-blob://ACCOUNT/CONTAINER']],
  [{ STATE_URL: 'azure-blob://pactstate/Conversations' }, ['azure-blob://ACCOUNT/CONTAINER']],
  [{ ...BLOB, ...keyOf('another') }, ['STATE_BLOB_CONNECTION must be a connection string with the AccountName']],
  [{ ...BLOB, STATE_BLOB_CONNECTION: 'secret' }, ['STATE_BLOB_CONNECTION must be']],
  [keyOf('pactstate'), ['STATE_BLOB_CONNECTION is set, but STATE_URL is not']],
  [{ STATE_URL: 'redis://redis', STATE_DIR: '.state' }, ['STATE_DIR is not used when STATE_URL is set']],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, ['OTEL_EXPORTER_OTLP_ENDPOINT: must be the base address']],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://me:secret@collector:4318' }, ['OTEL_EXPORTER_OTLP_ENDPOINT']],
  [{ LOG_LEVEL: 'loud', PORT: '-1' }, ['PORT', 'LOG_LEVEL']],
  [{ MicrosoftAppId: ID }, ['MicrosoftAppTenantId', 'MicrosoftAppPassword']],
  [{ DIRECT_LINE_SECRET: 'secret' }, ['DIRECT_LINE_SECRET is set, but MicrosoftAppId is missing']],
  [{ DIRECT_LINE_URL: 'https://example.nl' }, ['DIRECT_LINE_URL is set, but DIRECT_LINE_SECRET is missing']],
  [{ DIRECT_LINE_URL: 'http://example.nl' }, ['DIRECT_LINE_URL: must be an https']],
  [{ INSIGHT_ISSUER: 'http://login.example.nl' }, ['INSIGHT_ISSUER']],
  [{ INSIGHT_ROLE: 'Editor' }, ['INSIGHT_ISSUER', 'INSIGHT_CLIENT_ID', 'INSIGHT_CLIENT_SECRET']],
  [{ MicrosoftAppPassword: 'secret' }, ['MicrosoftAppPassword is set, but MicrosoftAppId is missing']],
  [
    {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppId: ID,
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppPassword: 'secret',
    },
    ['remove it'],
  ],
])('row 7: %j does not start, and names every problem', (settings, named) => {
  const read = (): unknown => readConfig(settings);
  expect(read).toThrow(ConfigError);
  for (const name of named) expect(read).toThrow(name);
  expect(read).not.toThrow(/secret$/m);
});

test('what editors save goes to git when that is asked for, and into a file otherwise', () => {
  expect(readConfig({}).insightSave).toBeUndefined();
  expect(readConfig({ INSIGHT_SAVE: 'git' }).insightSave).toBe('git');
  expect(() => readConfig({ INSIGHT_SAVE: 'svn' })).toThrow(/INSIGHT_SAVE: must be git/);
});

test('the digest is posted to an https address, which no message shows', () => {
  const DIGEST_WEBHOOK = 'https://prod.example.nl/workflows/1?sig=secret';
  expect(readConfig({ DIGEST_WEBHOOK }).digestWebhook).toBe(DIGEST_WEBHOOK);
  expect(() => readConfig({ DIGEST_WEBHOOK: 'http://example.nl/?sig=secret' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('sig=secret') }),
  );
});
