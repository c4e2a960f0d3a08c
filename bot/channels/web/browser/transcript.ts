/** What the file says besides the conversation. */
export interface TranscriptTexts {
  title: string;
  you: string;
  assistant: string;
  file: string;
}

const BUBBLES = '#chat article .webchat__bubble';

/** Saves the conversation as a text file, made here of what is on the screen: nothing is asked of the server. */
export function saveTranscript(texts: TranscriptTexts, now: Date): void {
  const said = [...document.querySelectorAll<HTMLElement>(BUBBLES)].map((bubble) => partOf(bubble, texts));
  const content = [texts.title, now.toLocaleString(document.documentElement.lang), ...said].join('\n\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${content}\n`], { type: 'text/plain;charset=utf-8' }));
  link.download = texts.file;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Who said it, the words, and the addresses behind its links. */
function partOf(bubble: HTMLElement, { you, assistant }: TranscriptTexts): string {
  const mine = bubble.classList.contains('webchat__bubble--from-user');
  const links = [...bubble.querySelectorAll<HTMLAnchorElement>('a[href]')].map(
    ({ innerText, href }) => `- ${innerText.trim()}: ${href}`,
  );
  const words = (bubble.querySelector<HTMLElement>('.webchat__bubble__content') ?? bubble).innerText.trim();
  return [`${mine ? you : assistant}:`, words, ...links].join('\n');
}
