import { type PerMinute, USUAL } from './limits/limits';
import type { TracingConfig } from './operating/tracing/tracing';
import { environment, type Settings } from './settings';
import { type BlobPlace, blobPlaceOf, strayConnection } from './state/blob/place';

/** Everything that can be set from outside; `.env.example` explains each. */
export interface Config {
  host: string;
  port: number;
  /** The address people see; absent means the one it listens on. */
  publicUrl?: string | undefined;
  /** Sites, besides our own, that may get a token and embed the chat. */
  allowedOrigins: string[];
  /** Proxies that say truly who asks: addresses, ranges, or names of ranges like loopback. */
  trustProxy: string[];
  /** How much is taken in a minute. */
  perMinute: PerMinute;
  stateDir: string;
  /** Where several processes keep their state together; absent: `stateDir`, for one process. */
  stateUrl?: string | undefined;
  /** Azure Blob Storage, where `stateUrl` names that. */
  stateBlob?: BlobPlace | undefined;
  /** What the one who collects the figures of `/metrics` must know; absent: they are for this machine only. */
  metricsToken?: string | undefined;
  /** Absent: no turn is traced. */
  tracing?: TracingConfig | undefined;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  azure?: AzureConfig | undefined;
  /** Absent: `/inzicht` opens by a link that is shown at the start, on this machine only. */
  insight?: InsightLogin | undefined;
  /** Where what an editor saves on `/inzicht` goes; absent: into a file that they take along. */
  insightSave?: 'git' | undefined;
  /** The channel of Teams that `insight:digest -- --post` posts in: a secret, for who knows it can post there. */
  digestWebhook?: string | undefined;
  /** Azure's Direct Line, which the page then uses in place of the embedded one. */
  directLine?: { secret: string; url: string } | undefined;
  /** Organisations, as ids in lower case, that may use the assistant in Teams; empty allows every one. */
  allowedTenants: string[];
  /** The channel of Teams where people answer what the assistant cannot: `19:…@thread.tacv2`. */
  expertChannel?: string | undefined;
}

/** The login of an organisation for `/inzicht`, by OpenID Connect. */
export interface InsightLogin {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The app role that an editor must have; absent means that the organisation itself decides who comes in. */
  role?: string | undefined;
}

export type AzureConfig = { cloud?: Cloud } & (
  | { appType: 'SingleTenant'; appId: string; tenantId: string; password: string }
  | { appType: 'UserAssignedMSI'; appId: string; tenantId: string }
);

/** Another place than Microsoft's own that signs tokens; tests have one on loopback, and no setting names one. */
export interface Cloud {
  /** Where the keys of tokens from a channel are found. */
  channelKeys: string;
  /** The same for tokens from a bot or the emulator. */
  botKeys: string;
}

/** Nothing starts with a wrong setting; `problems` names each one and never shows a value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The settings are not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee .env.example for every setting.`,
    );
    this.name = 'ConfigError';
  }
}

/** Reads the settings once into a frozen Config. Throws ConfigError with all problems together. */
export function readConfig(env: Record<string, string | undefined>): Readonly<Config> {
  const parsed = environment.safeParse(env);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const settings = parsed.data;
  const problems = [twoPlaces, strayConnection, unsafeCombinations, strayDirectLine, insightProblems].flatMap((find) =>
    find(settings),
  );
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({
    host: settings.HOST ?? '127.0.0.1',
    port: settings.PORT ?? 3978,
    publicUrl: settings.PUBLIC_URL && new URL(settings.PUBLIC_URL).origin,
    allowedOrigins: (settings.ALLOWED_ORIGINS ?? []).map((origin) => new URL(origin).origin),
    trustProxy: settings.TRUST_PROXY ?? [],
    perMinute: perMinuteOf(settings),
    ...stateOf(settings),
    metricsToken: settings.METRICS_TOKEN,
    tracing: tracingOf(settings),
    logLevel: settings.LOG_LEVEL ?? 'info',
    azure: azureOf(settings),
    insight: insightOf(settings),
    insightSave: settings.INSIGHT_SAVE,
    digestWebhook: settings.DIGEST_WEBHOOK,
    directLine: directLineOf(settings),
    expertChannel: settings.EXPERT_CHANNEL,
    allowedTenants: (settings.ALLOWED_TENANTS ?? []).map((tenant) => tenant.toLowerCase()),
  });
}

function stateOf(settings: Settings): Pick<Config, 'stateDir' | 'stateUrl' | 'stateBlob'> {
  const { STATE_DIR: stateDir = '.state', STATE_URL: stateUrl } = settings;
  return { stateDir, stateUrl, stateBlob: blobPlaceOf(settings) };
}

function perMinuteOf(settings: Settings): PerMinute {
  return {
    requests: settings.REQUESTS_PER_MINUTE ?? USUAL.requests,
    conversations: settings.CONVERSATIONS_PER_MINUTE ?? USUAL.conversations,
    tokenRequests: settings.TOKEN_REQUESTS_PER_MINUTE ?? USUAL.tokenRequests,
    messages: settings.MESSAGES_PER_MINUTE ?? USUAL.messages,
  };
}

/** A name alone says nothing: machines often set it for every program. */
function tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: name }: Settings): Config['tracing'] {
  return endpoint ? { endpoint, serviceName: name ?? 'techniekpact-assistant' } : undefined;
}

function insightOf(settings: Settings): InsightLogin | undefined {
  const { INSIGHT_ISSUER: issuer, INSIGHT_CLIENT_ID: clientId, INSIGHT_CLIENT_SECRET: clientSecret } = settings;
  return issuer && clientId && clientSecret
    ? { issuer, clientId, clientSecret, role: settings.INSIGHT_ROLE }
    : undefined;
}

/** A login that is set in part would look like a door and be none. */
function insightProblems(settings: Settings): string[] {
  const needed = ['INSIGHT_ISSUER', 'INSIGHT_CLIENT_ID', 'INSIGHT_CLIENT_SECRET'] as const;
  if (![...needed, 'INSIGHT_ROLE' as const].some((name) => settings[name])) return [];
  return needed
    .filter((name) => !settings[name])
    .map((name) => `${name} is missing; the login of /inzicht needs ${needed.join(', ')}`);
}

function twoPlaces({ STATE_URL: url, STATE_DIR: dir }: Settings): string[] {
  return url && dir ? ['STATE_DIR is not used when STATE_URL is set: remove one of them'] : [];
}

/** An id without what proves it, or a proof without an id, must not start: it would refuse or trust everyone. */
function unsafeCombinations(settings: Settings): string[] {
  const {
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
  } = settings;
  if (!id) {
    const stray = Object.entries({
      MicrosoftAppType: type,
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenant,
    });
    return stray
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `${name} is set, but MicrosoftAppId is missing`);
  }
  const identity = type === 'UserAssignedMSI';
  return [
    ...(tenant ? [] : ['MicrosoftAppTenantId is missing; it is needed with MicrosoftAppId']),
    ...(identity || password
      ? []
      : ['MicrosoftAppPassword is missing; it is needed with MicrosoftAppType SingleTenant']),
    ...(identity && password
      ? ['MicrosoftAppPassword is set, but MicrosoftAppType UserAssignedMSI uses none: remove it']
      : []),
  ];
}

/** Direct Line hands what people say to the bot of Azure: without that one, nobody would answer. */
function strayDirectLine({ DIRECT_LINE_SECRET: secret, DIRECT_LINE_URL: url, MicrosoftAppId: id }: Settings): string[] {
  if (secret && !id) return ['DIRECT_LINE_SECRET is set, but MicrosoftAppId is missing'];
  return url && !secret ? ['DIRECT_LINE_URL is set, but DIRECT_LINE_SECRET is missing'] : [];
}

function directLineOf({ DIRECT_LINE_SECRET: secret, DIRECT_LINE_URL: url }: Settings): Config['directLine'] {
  return secret ? { secret, url: new URL(url ?? 'https://directline.botframework.com').origin } : undefined;
}

function azureOf(settings: Settings): AzureConfig | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = settings;
  if (!appId || !tenantId) return undefined;
  return password
    ? { appType: 'SingleTenant', appId, tenantId, password }
    : { appType: 'UserAssignedMSI', appId, tenantId };
}
