import type { Problem } from '../problem';
import type { Placed } from '../read-yaml';

type Said = Pick<Problem, 'message' | 'remedy'>;

/** A mistake in a part of an item: `path` as `['kort', 'nl']`; the whole item when it is left out. */
export function errorAt(placed: Placed<unknown>, said: Said, path: readonly PropertyKey[] = []): Problem {
  return problemAt(placed, { severity: 'error', ...said }, path);
}

/** Like `errorAt`, for what an editor should look at and may leave. */
export function warningAt(placed: Placed<unknown>, said: Said, path: readonly PropertyKey[] = []): Problem {
  return problemAt(placed, { severity: 'warning', ...said }, path);
}

function problemAt(
  { item, file, line, lineOf }: Placed<unknown>,
  said: Said & Pick<Problem, 'severity'>,
  path: readonly PropertyKey[],
): Problem {
  const field = path.length > 0 ? path.join('.') : undefined;
  return { file, line: lineOf?.(path) ?? line, entry: idOf(item), field, ...said };
}

function idOf(item: unknown): string | undefined {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
