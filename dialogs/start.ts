import type { Offer } from './state';
import { type Draft, speakFor, type Turn, text } from './turn';

/** The ways in that the welcome shows, and every message that has nothing better to offer. */
export function startOffers(turn: Turn): Offer[] {
  const speak = speakFor(turn);
  return [
    { id: 'techniek-leren', label: speak('talk:start.learn'), deed: { do: 'start', guide: 'techniek-leren' } },
    { id: 'techniek-lesgeven', label: speak('talk:start.teach'), deed: { do: 'start', guide: 'techniek-lesgeven' } },
    { id: 'loket', label: speak('talk:start.desk'), deed: { do: 'contact' } },
    { id: 'wat-kun-je', label: speak('talk:start.abilities'), deed: { do: 'answer', entry: 'wat-kun-je' } },
  ];
}

/** The first message: a computer, what it does, and four ways to begin. */
export function welcomeDraft(turn: Turn): Draft {
  const speak = speakFor(turn);
  const lines = [speak('talk:welcome.who'), speak('talk:welcome.what')];
  return { kind: 'command', ids: ['welcome'], blocks: lines.map(text), offers: startOffers(turn) };
}
