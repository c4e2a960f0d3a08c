import type { Activity } from '../webchat';

/** The two chats beside each other: as it is, and as it would be. Their frames are loaded when there is something to show. */
export class Sides {
  private readonly showing = new Map<string, readonly Activity[]>();
  private readonly ready = new Set<string>();
  private look = '';

  constructor(private readonly pageLocale: string) {
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin !== location.origin || data?.preview !== 'ready') return;
      const side = ['before', 'after'].find((name) => frameOf(name)?.contentWindow === source);
      if (!side) return;
      this.ready.add(side);
      this.send(side);
    });
  }

  /** `after` is left as it was while the draft has no form to show; `look` is the language and the part: `nl kort`. */
  show({ before, after, look }: { before: Activity[]; after?: Activity[]; look: string }): void {
    const isOther = look !== this.look;
    this.look = look;
    this.put('before', before, isOther);
    this.put('after', after ?? (isOther ? undefined : this.showing.get('after')) ?? before, isOther);
  }

  private put(side: string, activities: readonly Activity[], isOther: boolean): void {
    const isSame = JSON.stringify(this.showing.get(side)) === JSON.stringify(activities);
    this.showing.set(side, activities);
    if (isSame && !isOther) return;
    const frame = frameOf(side);
    if (frame && frame.getAttribute('src') === null) frame.src = `/inzicht/voorbeeld?taal=${this.pageLocale}`;
    this.send(side);
  }

  private send(side: string): void {
    if (!this.ready.has(side)) return;
    const locale = this.look.startsWith('nl') ? 'nl-NL' : 'en-US';
    frameOf(side)?.contentWindow?.postMessage({ activities: this.showing.get(side), locale }, location.origin);
  }
}

const frameOf = (side: string): HTMLIFrameElement | null => document.querySelector<HTMLIFrameElement>(`iframe#${side}`);
