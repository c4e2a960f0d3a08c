import { type Activity, Connection, type DirectLine } from './webchat';

type Listener<T> = ((value: T) => void) | { next?: (value: T) => void };

/** Gives what there is to each who listens, and never ends. */
const stream = <T>(values: readonly T[]) => ({
  subscribe(listener: Listener<T>) {
    const hear = typeof listener === 'function' ? listener : listener.next?.bind(listener);
    for (const value of values) hear?.(value);
    return { unsubscribe: () => undefined };
  },
});

/** A conversation that was held already, as Web Chat takes it in. */
export function played(activities: readonly Activity[]): DirectLine {
  const held = activities.map((activity, at) => ({
    ...activity,
    id: `${at}`,
    timestamp: new Date(at).toISOString(),
    from: activity.channelData ? { id: 'bot', role: 'bot' } : { id: 'user', role: 'user' },
  }));
  return {
    activity$: stream(held),
    connectionStatus$: stream<number>([Connection.Connecting, Connection.Online]),
    postActivity: () => stream([]),
    token: '',
    end: () => undefined,
  } as DirectLine;
}
