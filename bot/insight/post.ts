/** Ms that the channel may take. */
const TIMEOUT = 15_000;
const CARD = 'application/vnd.microsoft.card.adaptive';

export type Fetch = typeof globalThis.fetch;

interface Posting {
  /** The address that a workflow of Teams gives for a channel. */
  webhook: string;
  fetch: Fetch;
}

/** Posts the digest as a card, the bars of its picture below its lines. Rejects when the channel does not take it. */
export async function postDigest(lines: readonly string[], { webhook, fetch }: Posting): Promise<void> {
  const response = await fetch(webhook, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(messageOf(lines)),
    signal: AbortSignal.timeout(TIMEOUT),
    redirect: 'error',
  });
  await response.body?.cancel();
  // The address is a key to the channel, so no message may name it.
  if (!response.ok) throw new Error(`The channel of DIGEST_WEBHOOK did not take the digest: ${response.status}.`);
}

function messageOf(lines: readonly string[]): object {
  const [first = '', ...rest] = lines;
  const bars = rest.pop() ?? '';
  const body = [
    { type: 'TextBlock', text: first, wrap: true, weight: 'Bolder', size: 'Medium' },
    ...rest.map((text) => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' })),
    { type: 'TextBlock', text: bars, fontType: 'Monospace', size: 'ExtraLarge', color: 'Accent' },
  ];
  const schema = 'http://adaptivecards.io/schemas/adaptive-card.json';
  const content = { $schema: schema, type: 'AdaptiveCard', version: '1.4', body };
  return { type: 'message', attachments: [{ contentType: CARD, content }] };
}
