import type { Reply } from '../../dialogs/say';
import { markOf } from '../../dialogs/stale';

/** A button that stays on the screen: it shows its label as said by the person, and carries which choice of which message it is. */
export function tapActions({ kind, ids, choices }: Pick<Reply, 'kind' | 'ids' | 'choices'>): object[] {
  const mark = markOf({ kind, ids });
  return choices.map(({ id, label }) => {
    const value = { choice: label, id, mark };
    return {
      type: 'Action.Submit',
      title: label,
      data: { ...value, msteams: { type: 'messageBack', text: label, displayText: label, value } },
    };
  });
}
