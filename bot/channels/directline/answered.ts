import { TooFast } from '../../limits/limiter';
import type { ApiRequest, ApiResponse } from './exchange';
import { DeliveryFailed } from './inbox';
import { Refused, refusal } from './refusal';

export type Operation = (request: ApiRequest) => Promise<ApiResponse>;

/** Hears what went wrong; the client only gets a fixed text. */
export type Report = (error: unknown) => void;

/** The operation's answer, or the fixed one for what it threw. Never rejects. */
export async function answered(operation: Operation, request: ApiRequest, report: Report): Promise<ApiResponse> {
  try {
    return await operation(request);
  } catch (error) {
    if (error instanceof Refused) return refusal(error.reason);
    if (error instanceof TooFast) return { ...refusal('fast'), headers: error.headers };
    report(error);
    return refusal(error instanceof DeliveryFailed ? 'bot' : 'failure');
  }
}
