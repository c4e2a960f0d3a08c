import type { Reply } from '../../dialogs/say';
import { markOf } from '../../dialogs/stale';

/** A button that stays on the screen carries which choice of which message it is. */
export function tapActions({ kind, ids, choices }: Pick<Reply, 'kind' | 'ids' | 'choices'>): object[] {
  const mark = markOf({ kind, ids });
  return choices.map(({ id, label }) => ({
    type: 'Action.Submit',
    title: label,
    data: { choice: label, id, mark },
  }));
}
