/** An element with words or other elements in it; no text becomes HTML. */
export function element(name: string, ...parts: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...parts);
  return made;
}

/** A table that scrolls by itself where the screen is narrow; the first column names the rows. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const cell = (name: string, scope: string, text: string): HTMLElement => {
    const made = element(name, text);
    made.setAttribute('scope', scope);
    return made;
  };
  const headings = element('tr', ...head.map((text) => cell('th', 'col', text)));
  const body = rows.map(([first = '', ...rest]) =>
    element('tr', cell('th', 'row', first), ...rest.map((text) => element('td', text))),
  );
  const around = element('div', element('table', element('thead', headings), element('tbody', ...body)));
  around.className = 'wide';
  around.setAttribute('role', 'region');
  around.setAttribute('aria-label', caption);
  around.tabIndex = 0;
  return around;
}
