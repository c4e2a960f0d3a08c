import { checkKnowledge } from '../../../knowledge/check/check';
import { versionOf } from '../../../knowledge/load';
import type { Problem } from '../../../knowledge/problem';
import type { Entry } from '../../../knowledge/schema';
import type { Search, SearchResult } from '../../../knowledge/search/contract';

/** The knowledge before a draft. */
export interface AsItIs {
  /** Absent while something is wrong with it, and then nothing can be asked of it. */
  known?: { entries: ReadonlyMap<string, Entry>; search: Search } | undefined;
  problems: readonly Problem[];
}

/** The knowledge of a folder on a day, read again only when a file or the day changed; its search remembers what it found. */
export function keptKnowledge(dir: string): (today: string) => AsItIs {
  let kept: (AsItIs & { of: string }) | undefined;
  return (today) => {
    const of = `${versionOf(dir)} ${today}`;
    if (kept?.of !== of) {
      const { knowledge, problems } = checkKnowledge(dir, today, []);
      const known = knowledge && { entries: knowledge.entries, search: remembering(knowledge.search) };
      kept = { of, known, problems };
    }
    return kept;
  };
}

function remembering(search: Search): Search {
  const found = new Map<string, SearchResult>();
  return {
    search: (text, locale, limit) => {
      const key = JSON.stringify([text, locale, limit]);
      const result = found.get(key) ?? search.search(text, locale, limit);
      found.set(key, result);
      return result;
    },
  };
}
