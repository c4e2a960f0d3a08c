import { LOOKS, THEME } from './theme';

/** Paints the chat as the page around it asks, in the name it gave the frame. A value that is no colour or length is dropped. */
export function wearLook(name: string): void {
  const { look, theme } = readName(name);
  const { dataset, style } = document.documentElement;
  if (LOOKS.some((known) => known === look)) dataset.look = String(look);
  for (const property of THEME) {
    const value: unknown = Object(theme)[property];
    if (typeof value === 'string' && fits(property, value)) style.setProperty(`--tp-${property}`, value);
  }
}

/** A name of anything else than our own making paints nothing. */
function readName(name: string): { look?: unknown; theme?: unknown } {
  try {
    return Object(JSON.parse(name));
  } catch {
    return {};
  }
}

function fits(property: string, value: string): boolean {
  return CSS.supports(property === 'radius' ? 'border-radius' : 'color', value);
}
