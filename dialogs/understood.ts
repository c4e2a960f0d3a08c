import type { Answers, answered } from '../knowledge/guide/answers';
import { speakFor, type Turn } from './turn';

/** What is told and never asked, in the order in which it is repeated. */
const TOLD = ['year', 'years_old'] as const;
const FIELDS = ['bouw', 'installatie', 'metaal', 'mobiliteit', 'ict', 'proces', 'maritiem'];

/** What was heard in the first sentence, said back in the person's terms: "Ik begrijp: vmbo, kader, klas 4, Capelle." */
export function understood(turn: Turn, known: ReturnType<typeof answered>, answers: Answers): string {
  const speak = speakFor(turn);
  const { locale, place } = turn.state;
  const chosen = known.map(({ choice }) =>
    choice.label[locale].replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()),
  );
  const told = TOLD.flatMap((name) => (answers[name] ? [speak(`guide:said.${name}`, { value: answers[name] })] : []));
  const field = FIELDS.includes(answers.field ?? '') ? [speak(`guide:said.field.${answers.field}`)] : [];
  const parts = [...chosen, ...told, ...field, ...(place ? [place.name] : [])];
  return speak('guide:understood', { answers: [...new Set(parts)].join(', ') });
}
