import { z } from 'zod';
import type { Report } from './answered';
import type { ApiResponse } from './exchange';
import { refusal } from './refusal';

/** Azure's Direct Line in place of the embedded one. */
export interface AzureDirectLine {
  /** Opens every conversation, for ever: it goes to Direct Line and nowhere else. */
  secret: string;
  /** `https://directline.botframework.com`, or a region's. */
  url: string;
}

/** Whom a token is for: both are decided here, never by the one who asks. */
interface Asked {
  user: string;
  origin: string;
}

export type Grant = (asked: Asked) => Promise<ApiResponse>;

interface Around {
  report: Report;
  /** Ms that Direct Line may take, 5,000 unless given. */
  patience?: number;
}

/** Seconds to wait where Direct Line does not say. */
const RETRY = 30;
const LONGEST_RETRY = 300;

const granted = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.number() });

/** Exchanges the secret for a token of half an hour, for one person, one conversation and one site. */
export function azureGrant({ secret, url }: AzureDirectLine, { report, patience = 5_000 }: Around): Grant {
  return async ({ user, origin }) => {
    try {
      const response = await fetch(`${url}/v3/directline/tokens/generate`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
        headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ user: { id: user }, trustedOrigins: [origin] }),
      });
      if (response.ok) return { status: 200, body: granted.parse(await response.json()) };
      report(new Error(`Direct Line gave no token: it answered ${response.status}.`));
      return away(Number(response.headers.get('retry-after')));
    } catch (cause) {
      report(new Error('Direct Line gave no token.', { cause }));
      return away(RETRY);
    }
  };
}

function away(seconds: number): ApiResponse {
  const wait = seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_RETRY) : RETRY;
  return { ...refusal('away'), headers: { 'Retry-After': String(wait) } };
}
