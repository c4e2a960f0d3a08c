import type { Locale } from '../schema';
import { type Token, tokensOf } from './tokens';

/** What people type and what is read instead; without `locale` it holds in every language. */
export interface Rewrite {
  typed: string;
  means: string;
  locale?: Locale | undefined;
}

/** A token after rewriting; `typed` is what stood there. */
export interface Rewritten extends Token {
  typed: string;
}

interface Rule {
  from: string[];
  to: string[];
  locale: Locale | undefined;
}

/** The longest rule that fits wins; what a rule writes is not rewritten again. */
export function createRewriter(
  rewrites: Iterable<Rewrite>,
): (tokens: readonly (Token & { typed?: string })[], locale: Locale) => Rewritten[] {
  const rules = rulesByFirstWord(rewrites);
  return (tokens, locale) => {
    const out: Rewritten[] = [];
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at] as Token & { typed?: string };
      const rule = rules.get(token.text)?.find((candidate) => fits(candidate, { tokens, at, locale }));
      if (rule) out.push(...written(rule, token.glued));
      else out.push({ text: token.text, glued: token.glued, typed: token.typed ?? token.text });
      at += rule?.from.length ?? 1;
    }
    return out;
  };
}

function rulesByFirstWord(rewrites: Iterable<Rewrite>): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const { typed, means, locale } of rewrites) {
    const from = tokensOf(typed).map(({ text }) => text);
    const first = from[0];
    if (first === undefined) continue;
    const rule = { from, to: tokensOf(means).map(({ text }) => text), locale };
    rules.set(first, [...(rules.get(first) ?? []), rule]);
  }
  for (const list of rules.values()) list.sort((a, b) => b.from.length - a.from.length);
  return rules;
}

function fits(rule: Rule, { tokens, at, locale }: { tokens: readonly Token[]; at: number; locale: Locale }): boolean {
  if (rule.locale !== undefined && rule.locale !== locale) return false;
  return rule.from.every((word, offset) => tokens[at + offset]?.text === word);
}

function written(rule: Rule, glued: boolean): Rewritten[] {
  const typed = rule.from.join(' ');
  return rule.to.map((text, index) => ({ text, typed, glued: glued && index === 0 }));
}
