import { afterAwake } from '../awake';

/** A turn's limits in ms, time in which the process stood still not counted: after `working` the person sees that it is being looked up, at `late` it is given up. */
export interface Budget {
  working: number;
  late: number;
}

/** Microsoft Teams repeats a call after 15 s, so a turn ends before that. */
export const BUDGET: Budget = { working: 3_000, late: 12_000 };

export class TurnTooLate extends Error {
  constructor() {
    super('The turn took longer than its budget and was given up. See what the store or the channel waits for.');
    this.name = 'TurnTooLate';
  }
}

interface Limited {
  budget: Budget;
  onWorking: () => void;
}

/** Runs work within the budget. Past it this rejects with TurnTooLate, and the work finds its signal aborted. */
export async function within<T>(work: (signal: AbortSignal) => Promise<T>, { budget, onWorking }: Limited): Promise<T> {
  const controller = new AbortController();
  const ends: (() => void)[] = [];
  const late = new Promise<never>((_resolve, reject) => {
    ends.push(afterAwake(budget.working, onWorking));
    ends.push(
      afterAwake(budget.late, () => {
        const reason = new TurnTooLate();
        controller.abort(reason);
        reject(reason);
      }),
    );
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    for (const end of ends) end();
  }
}
