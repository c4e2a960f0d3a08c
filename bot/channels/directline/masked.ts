import { clientIdOf, type Incoming } from './incoming';

export type Mask = (text: string) => string;

/**
 * What the history keeps of what a person sent: every string masked, files and entities left out.
 * Web Chat finds its own message back by clientActivityID, so that one stays as it is.
 */
export function masked(incoming: Incoming, mask: Mask) {
  const { type, textFormat, locale, text, name, value, channelData } = incoming;
  const clean = maskedJson({ text, name, value, channelData }, mask);
  return { type, textFormat, locale, ...clean, channelData: withClientId(clean.channelData, clientIdOf(incoming)) };
}

function withClientId(channelData: unknown, clientActivityID: string | undefined): unknown {
  return clientActivityID === undefined ? channelData : { ...Object(channelData), clientActivityID };
}

/** The same JSON with `mask` over each string in it, however deep; keys stay. */
function maskedJson<T>(json: T, mask: Mask): T;
function maskedJson(json: unknown, mask: Mask): unknown {
  if (typeof json === 'string') return mask(json);
  if (Array.isArray(json)) return json.map((part) => maskedJson(part, mask));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, maskedJson(part, mask)]));
}
