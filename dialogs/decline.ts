import { startOffers } from './start';
import { type Draft, speakFor, type Turn, text } from './turn';

/** Why something is not answered: a theme of `out-of-scope` ("oos-weer"), or a reason of our own. */
export type Reason = string;

const LINKS: Record<string, { label: string; url: string }[]> = {
  'oos-vacature': [
    { label: 'werkcentrum.nl', url: 'https://www.werkcentrum.nl' },
    { label: 'stagemarkt.nl', url: 'https://stagemarkt.nl' },
  ],
  'oos-ander-land-ander-vak': [
    { label: 'kiesmbo.nl', url: 'https://www.kiesmbo.nl' },
    { label: 'studiekeuze123.nl', url: 'https://www.studiekeuze123.nl' },
  ],
};

/** A kind "not here", with where to go instead and the ways to start. */
export function declineDraft(turn: Turn, reason: Reason): Draft {
  const links = (LINKS[reason] ?? []).map((link) => ({ is: 'link' as const, ...link }));
  return {
    kind: 'decline',
    ids: [reason],
    blocks: [text(speakFor(turn)(`talk:decline.${reason}`)), ...links],
    offers: startOffers(turn),
  };
}
