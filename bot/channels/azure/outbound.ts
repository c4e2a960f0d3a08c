import {
  type CompatResponse,
  type RequestPolicy,
  toHttpHeadersLike,
  type WebResourceLike,
} from '@azure/core-http-compat';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { ServiceCheck } from './service-url';

/** Ms that one attempt to reach a channel may take; the SDK itself waits for ever. */
const ATTEMPT_TIMEOUT = 4_000;

/** The HTTP client for calls to a channel: only to hosts that are allowed, no redirects, never longer than the time-out. */
export function outboundClient(isAllowed: ServiceCheck): RequestPolicy {
  return {
    sendRequest: async (request) => {
      if (!isAllowed(request.url))
        throw new Error(`No call leaves for a host outside the allow-list: ${hostOf(request.url)}`);
      const signal = AbortSignal.timeout(ATTEMPT_TIMEOUT);
      const { url, method, body } = request;
      return compatible(
        request,
        await fetch(url, { method, body, headers: request.headers.rawHeaders(), redirect: 'error', signal }),
      );
    },
  };
}

async function compatible(request: WebResourceLike, response: Response): Promise<CompatResponse> {
  const headers = toHttpHeadersLike(createHttpHeaders(Object.fromEntries(response.headers)));
  return { request, status: response.status, headers, bodyAsText: await response.text() };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'not an address';
}
