import type { Activity, Middleware, TurnContext } from 'botbuilder';

const ANSWERED = Symbol('The id of the message that is answered.');

interface Answer {
  activity: Partial<Activity>;
  /** The id of the message; undefined where the channel gave it none. */
  to: string | undefined;
}

/** Sends an answer to a message that need not be the one of this turn: an earlier one may still be owed its own. */
export async function sendAnswer(context: TurnContext, { activity, to }: Answer): Promise<void> {
  context.turnState.set(ANSWERED, to);
  await context.sendActivity(activity).finally(() => context.turnState.delete(ANSWERED));
}

/** The SDK makes everything an answer to the activity of the turn, or to none at all outside one; this puts it right. */
export const answering: Middleware = {
  async onTurn(context, next) {
    context.onSendActivities(async ({ turnState }, outgoing, send) => {
      const to: string | undefined = turnState.get(ANSWERED);
      if (to) for (const activity of outgoing) activity.replyToId = to;
      return send();
    });
    await next();
  },
};
