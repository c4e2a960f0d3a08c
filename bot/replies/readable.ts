/** Our own Markdown as a terminal shows it: links with their address, escapes gone. */
export function readable(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\((\S+?)\)/g, '$1: $2')
    .replace(/(?<!\\)\*{1,2}/g, '')
    .replace(/\\([\\`*_[\]<>|~&$#+=\-.)!])/g, '$1');
}
