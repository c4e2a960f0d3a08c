import {
  type CompatResponse,
  type RequestPolicy,
  toHttpHeadersLike,
  type WebResourceLike,
} from '@azure/core-http-compat';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { PATIENCE, type Patience, waitAfter } from './patience';
import type { ServiceCheck } from './service-url';

/** What a channel answers when it may take the same call a little later. */
const PASSING = new Set([429, 500, 502, 503, 504]);

/** A channel did not take a call in the time that there was for it. Not a refusal: it may take it later. */
export class ChannelBusy extends Error {
  constructor(readonly statusCode: number) {
    super('The channel did not take a call in time.');
    this.name = 'ChannelBusy';
  }
}

/**
 * The HTTP client for calls to a channel: only to hosts that are allowed, no redirects, and never longer than there is
 * patience for. It repeats a call itself, as the SDK would do so without end; what it rejects with the SDK leaves alone.
 */
export function outboundClient(isAllowed: ServiceCheck, patience: Patience = PATIENCE): RequestPolicy {
  return {
    sendRequest: async (request) => {
      if (!isAllowed(request.url))
        throw new Error(`No call leaves for a host outside the allow-list: ${hostOf(request.url)}`);
      return compatible(request, await persist(request, patience));
    },
  };
}

async function persist(request: WebResourceLike, { attempt: longest, whole, now, wait }: Patience): Promise<Response> {
  const end = now() + whole;
  for (let attempt = 0; ; attempt++) {
    const response = await once(request, Math.min(longest, end - now()));
    if (!PASSING.has(response.status)) return response;
    const pause = waitAfter(attempt, response.headers.get('retry-after'));
    await response.body?.cancel();
    if (now() + pause >= end) throw new ChannelBusy(response.status);
    await wait(pause);
  }
}

function once({ url, method, body, headers }: WebResourceLike, ms: number): Promise<Response> {
  const signal = AbortSignal.timeout(Math.ceil(ms));
  return fetch(url, { method, body, headers: headers.rawHeaders(), redirect: 'error', signal });
}

async function compatible(request: WebResourceLike, response: Response): Promise<CompatResponse> {
  const headers = toHttpHeadersLike(createHttpHeaders(Object.fromEntries(response.headers)));
  return { request, status: response.status, headers, bodyAsText: await response.text() };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'not an address';
}
