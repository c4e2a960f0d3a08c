/** Makes a link that gives a text as a file; nothing is asked of the server for it. */
export function offer(
  link: HTMLAnchorElement,
  { name, content }: { name: string; content: string },
): HTMLAnchorElement {
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.hidden = false;
  return link;
}
