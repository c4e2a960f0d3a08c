import { z } from 'zod';
import { isBlobUrl, isCollector, isSafeUrl, isStateUrl, isWebhook } from './addresses';
import { isProxy } from './server/clients';

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = optional(z.coerce.number().int().min(1));
const publicUrl = z
  .string()
  .refine(isSafeUrl, 'must be an https:// address without a path (http:// only for localhost)');
const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));
const guid = z.guid('must be a GUID like 00000000-0000-0000-0000-000000000000');

/** The environment's settings by name, each on its own; `Config` says what they mean together. */
export const environment = z.object({
  HOST: optional(z.string()),
  PORT: optional(port),
  PUBLIC_URL: optional(publicUrl),
  ALLOWED_ORIGINS: optional(
    list.refine(
      (origins) => origins.every(isSafeUrl),
      'must be origins like https://www.example.nl, separated by commas; no paths, no *',
    ),
  ),
  TRUST_PROXY: optional(
    list.refine(
      (proxies) => proxies.every(isProxy),
      'must be addresses, ranges like 10.0.0.0/8, loopback, linklocal or uniquelocal, separated by commas',
    ),
  ),
  REQUESTS_PER_MINUTE: perMinute,
  CONVERSATIONS_PER_MINUTE: perMinute,
  TOKEN_REQUESTS_PER_MINUTE: perMinute,
  MESSAGES_PER_MINUTE: perMinute,
  STATE_DIR: optional(z.string()),
  STATE_URL: optional(
    z
      .string()
      .refine(
        (url) => isStateUrl(url) || isBlobUrl(url),
        'must be like redis://:password@host:6379/0 (rediss:// for TLS), or azure-blob://ACCOUNT/CONTAINER',
      ),
  ),
  STATE_BLOB_CONNECTION: optional(z.string()),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters, like those of: openssl rand -hex 16')),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    z.string().refine(isCollector, 'must be the base address of a collector, like http://127.0.0.1:4318'),
  ),
  OTEL_SERVICE_NAME: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info', 'debug'])),
  MicrosoftAppType: optional(z.enum(['SingleTenant', 'UserAssignedMSI'])),
  MicrosoftAppId: optional(guid),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppTenantId: optional(guid),
  DIRECT_LINE_SECRET: optional(z.string()),
  DIRECT_LINE_URL: optional(publicUrl),
  EXPERT_CHANNEL: optional(
    z.string().regex(/^19:\S+@thread\.(?:tacv2|skype)$/, 'must be the id of a Teams channel: 19:…@thread.tacv2'),
  ),
  INSIGHT_ISSUER: optional(
    z
      .string()
      .refine(
        isIssuer,
        'must be an https:// address (http:// only for localhost), like https://login.microsoftonline.com/TENANT/v2.0',
      ),
  ),
  INSIGHT_CLIENT_ID: optional(z.string()),
  INSIGHT_CLIENT_SECRET: optional(z.string()),
  INSIGHT_ROLE: optional(z.string()),
  DIGEST_WEBHOOK: optional(z.string().refine(isWebhook, 'must be the https:// address that a workflow of Teams gives')),
  INSIGHT_SAVE: optional(z.enum(['git'], 'must be git, or absent')),
  ALLOWED_TENANTS: optional(list.pipe(z.array(guid))),
});

export type Settings = z.infer<typeof environment>;

function isIssuer(address: string): boolean {
  return URL.canParse(address) && isSafeUrl(new URL(address).origin);
}
