import { type Activity, INCOMING, type Middleware, POSTED } from './webchat';

interface Hearing {
  /** The last activity that was seen in this conversation; what comes before it is history. */
  seen?: string | undefined;
  onPosted(): void;
  onNew(activity: Activity): void;
  /** Everything was forgotten at the person's request. */
  onForgotten(): void;
}

/** Tells what the assistant says, once: the history that a reload brings back is nothing new. */
export function hearing({ seen = '', onPosted, onNew, onForgotten }: Hearing): Middleware {
  let last = seen;
  return () => (next) => (action) => {
    const done = next(action);
    const activity = action.payload?.activity;
    if (action.type === POSTED) onPosted();
    if (action.type !== INCOMING || activity?.type !== 'message' || activity.from?.role === 'user') return done;
    const { id = '' } = activity;
    if (id <= last) return done;
    last = id;
    onNew(activity);
    if (isForgetting(activity)) onForgotten();
    return done;
  };
}

function isForgetting({ channelData }: Activity): boolean {
  const shown = Object(channelData?.techniekpact);
  return shown.kind === 'command' && Array.isArray(shown.ids) && shown.ids.includes('forget');
}
