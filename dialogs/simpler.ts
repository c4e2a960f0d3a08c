import type { Block } from './say';
import { TOPIC_TURNS } from './state';
import { type Result, say, speakFor, type Turn, text } from './turn';

/** "Leg makkelijker uit": the answer's first sentence, and every word of the field in it. Undefined without an answer. */
export function simpler(turn: Turn): Result | undefined {
  const { locale, topic } = turn.state;
  const entry = topic && turn.world.knowledge.entries.get(topic.entry);
  if (!entry) return undefined;
  const words = turn.world.knowledge.findTerms(`${entry.question[locale]} ${entry.kort[locale]}`, locale);
  const list: Block = { is: 'list', items: words.map(({ term, means }) => `${term[locale]}: ${means[locale]}`) };
  const explained = words.length > 0 ? [text(speakFor(turn)('talk:simpler.words')), list] : [];
  const blocks = [text(firstSentence(entry.kort[locale])), ...explained];
  return say(turn, { kind: 'answer', ids: [entry.id], blocks }, { topic: { entry: entry.id, turns: TOPIC_TURNS } });
}

function firstSentence(words: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(words)?.[0] ?? words;
}
