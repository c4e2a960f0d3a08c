import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import type { ServiceCheck } from './service-url';

/** Ms that one attempt to reach a channel may take; the SDK itself waits for ever. */
const ATTEMPT_TIMEOUT = 4_000;

/** The HTTP client for calls to a channel: only to hosts that are allowed, and never longer than the time-out. */
export function outboundClient(isAllowed: ServiceCheck): HttpClient {
  const inner = createDefaultHttpClient();
  return {
    sendRequest: (request) => {
      if (!isAllowed(request.url))
        throw new Error(`No call leaves for a host outside the allow-list: ${hostOf(request.url)}`);
      request.timeout = ATTEMPT_TIMEOUT;
      return inner.sendRequest(request);
    },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'not an address';
}
