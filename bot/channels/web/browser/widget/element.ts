type Content = Node | string;

/** An element with its attributes and content. No HTML is parsed, so a policy of trusted types has nothing to refuse. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing of one stroke, which takes the colour of the text around it. */
export function icon(path: string): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  const stroke = document.createElementNS(SVG, 'path');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  stroke.setAttribute('d', path);
  drawing.append(stroke);
  return drawing;
}
