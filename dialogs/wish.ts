import { answersFrom, guideFor } from '../knowledge/guide/hear';
import { hearPlace } from './contact';
import { startGuide } from './guide';
import { hearLanguage } from './language';
import type { Result, Turn } from './turn';

const WISH =
  /\b(?:ik|k|wij|we) (?:wil|zou|wou|wilde)\b|\bwil (?:graag|wel|iets)\b|\bweet (?:ik )?niet wat (?:ik|k)\b|\bi(?:'d| would)? (?:want|like|love)\b|\bi wanna\b|\bdon'?t know what i\b/i;
const ASKS =
  /\?|\b(?:wat|hoe|waar|wie|wanneer|wnr|welke?|waarom|hvl|hoeveel|hoelang|kan|ken|mag|moet|bestaat|is er|zijn er|what|how|where|who|when|which|why|can|could|should|is there)\b/i;

/** A wish ("ik wil docent worden") starts its guide, when nothing answers it surely or it brings two facts of its own. */
export function guidance(turn: Turn): Result | undefined {
  if (!WISH.test(turn.text) || ASKS.test(turn.text) || turn.state.guide?.open) return undefined;
  const slots = turn.world.knowledge.slotsFrom(turn.text, turn.state.locale);
  const guide = guideFor(turn.world.knowledge.guides, slots);
  if (!guide) return undefined;
  const heard = answersFrom(guide, slots);
  const sure = turn.world.knowledge.search.search(turn.text, turn.state.locale).verdict === 'sure';
  if (sure && Object.keys(heard).length < 2) return undefined;
  const { turn: spoken, add } = hearLanguage(hearPlace(turn));
  const result = startGuide(spoken, guide.id, heard);
  return result && add(result);
}
