import { findPlaceIn } from '../knowledge/places/find-in';
import type { Entry } from '../knowledge/schema';
import { contactAt } from './contact';
import { answer, answerMore } from './find';
import type { Result, Turn } from './turn';

/** Longer messages say themselves what they are about. In words. */
const LONGEST = 7;
/** What leans on the answer before it: "en …", or a word that points back. */
const LEANS =
  /^(?:en|maar|oke? en|and|but|what about|how about)\b|\b(?:dat|dit|het|t|die|daar|daarvoor|daarmee|ervoor|it|that|this|there)\b/i;
/** What is asked of whatever was spoken of: its cost, length, date, demands. */
const ASPECT =
  /\b(?:kost\w*|duur\w*|gratis|betal\w*|hoe ?lang|wanneer|wnr|waar|eis\w*|nodig|verdien\w*|salaris|aanmeld\w*|inschrijv\w*|leeftijd|deeltijd|cost\w*|how long|when|where|pay|salary|apply|need|require\w*)\b/i;

/**
 * "en wat kost dat?" after an answer: looked up together with what that answer was about.
 * A place alone ("en in rotterdam?") gives its desks. Undefined when the message stands by itself.
 */
export function followUp(turn: Turn): Result | undefined {
  const { topic } = turn.state;
  const entry = topic && turn.world.knowledge.entries.get(topic.entry);
  if (!entry || turn.text.split(/\s+/).length > LONGEST || !LEANS.test(turn.text)) return undefined;
  return ASPECT.test(turn.text) ? aspectOf(turn, entry) : placeOf(turn, entry);
}

function aspectOf(turn: Turn, entry: Entry): Result {
  const { locale } = turn.state;
  const { hits, verdict } = turn.world.knowledge.search.search(`${entry.label[locale]} ${turn.text}`, locale);
  const [best] = hits;
  return verdict !== 'far' && best && best.id !== entry.id ? answer(turn, best.id) : answerMore(turn, entry);
}

function placeOf(turn: Turn, entry: Entry): Result | undefined {
  const match = findPlaceIn(turn.world.knowledge.places, turn.text);
  return match.is === 'place' ? contactAt(turn, match.place, entry.leadsTo?.desk) : undefined;
}
