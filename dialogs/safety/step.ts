import type { Block } from '../say';
import { type Draft, type Result, say, speakFor, type Turn, text } from '../turn';
import { type Crisis, crisisIn } from './crisis';
import { hasPersonalData } from './personal-data';

const LINES: Record<Crisis, string[]> = {
  self: ['first', 'call', 'danger', 'person'],
  abuse: ['first', 'danger', 'person', 'young', 'work'],
  danger: ['first', 'person'],
};

const IDS: Record<Crisis, string> = {
  self: 'oos-zelfbeschadiging',
  abuse: 'oos-thuis-onveilig',
  danger: 'direct-gevaar',
};

const SITES: Record<Crisis, Block[]> = {
  self: [{ is: 'link', label: '113.nl', url: 'https://www.113.nl' }],
  abuse: [
    { is: 'link', label: 'kindertelefoon.nl', url: 'https://www.kindertelefoon.nl' },
    { is: 'link', label: 'veiligthuis.nl', url: 'https://www.veiligthuis.nl' },
  ],
  danger: [],
};

/** Before everything else: distress gets the help card, personal data a warning. The thread of the talk is kept. */
export function safety(turn: Turn): Result | undefined {
  const crisis = crisisIn(turn.text);
  if (crisis) return keepingThread(turn, crisisCard(turn, crisis));
  return hasPersonalData(turn.text) ? keepingThread(turn, personalDataNotice(turn)) : undefined;
}

function crisisCard(turn: Turn, crisis: Crisis): Draft {
  const speak = speakFor(turn);
  const lines = LINES[crisis].map((line) => text(speak(`safety:crisis.${crisis}.${line}`)));
  return { kind: 'crisis', ids: [IDS[crisis]], blocks: [...lines, ...SITES[crisis]] };
}

function personalDataNotice(turn: Turn): Draft {
  const speak = speakFor(turn);
  const lines = ['warning', 'enrol', 'go-on'].map((line) => text(speak(`safety:personal-data.${line}`)));
  return { kind: 'personal-data', ids: ['oos-persoonsgegevens-geven'], blocks: lines };
}

/** The open question stays open: what could be tapped before can still be typed. */
function keepingThread(turn: Turn, draft: Draft): Result {
  const { state, reply } = say(turn, draft, { asksPlace: turn.state.asksPlace });
  return { state: { ...state, offers: turn.state.offers }, reply };
}
