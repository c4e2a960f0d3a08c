/** What a caller is told when something is not served: fixed words, never a cause. */
const MESSAGES: Record<number, string> = {
  400: 'The request is not understood.',
  401: 'Unauthorized.',
  403: 'Not allowed from here.',
  404: 'Nothing lives here.',
  405: 'This method is not served here.',
  413: 'The request is too large.',
  415: 'Only application/json is taken.',
  429: 'Too many requests. Try again later.',
  500: 'Something went wrong on our side.',
  503: 'Not ready yet.',
};

/** The status to answer with (one of the fixed ones) and its body. */
export function fixedAnswer(status: number): { status: number; body: { error: string } } {
  const known = MESSAGES[status] === undefined ? (status < 500 ? 400 : 500) : status;
  return { status: known, body: { error: MESSAGES[known] ?? '' } };
}
