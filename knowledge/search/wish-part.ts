/** Who is asking: "ik ben kok", "ik werk bij de politie", "als advocaat", "I am a nurse". */
const SITUATION =
  /^(?:\p{L}+[,!]? )?(?:(?:ik|k|i|wij|we) )?(?:ben|zijn|was|werk|werkte|zit|sta|kom uit|doe|heb|als|am|im|i'm|i’m|work|used to|as an?|my job|mijn (?:werk|beroep|baan))\b/iu;

/** Where the wish or the question begins that follows it. */
const WISH =
  /(?<=[\s,.;])(?:(?:maar|en|but|and|dus|so) )?(?:(?:ik|k|i) )?(?:wil|wou|zou|want|wanna|would|kan|ken|mag|moet|can|could|may|hoe|wat|welke|waar|how|what|which|where|is er|zijn er|is there)\b/iu;

/** What somebody wants who first says who they are, undefined when that is not how it is put. */
export function wishPart(text: string): string | undefined {
  if (!SITUATION.test(text)) return undefined;
  const at = text.search(WISH);
  return at > 0 ? text.slice(at) : undefined;
}
