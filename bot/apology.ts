import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { Event } from '../dialogs/world';
import { localeIn } from './events';
import { causeOf, type Log } from './log';
import { notice } from './replies/notice';
import { TurnTooLate } from './turns/budget';
import { Unanswered } from './turns/unanswered';

export interface Happened {
  context: TurnContext;
  event: Event;
}

/** A kind line with a reference for the person, the cause under the same reference for the operator. Rejects with Unanswered. */
export async function apologise(
  { context, event }: Happened,
  { error, log }: { error: unknown; log: Log },
): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  const said = event.is === 'said' ? event.text : '';
  log.error({ reference, cause: causeOf(error, said) }, 'A turn failed.');
  const locale = localeIn(context.activity);
  const line = error instanceof TurnTooLate ? 'late' : 'apology';
  const { channelId } = context.activity;
  const apology = notice(line, { locale, channelId }, { reference });
  await context.sendActivity(apology).catch((cause: unknown) => {
    log.error({ reference, cause: causeOf(cause, said) }, 'The apology could not be sent.');
    throw new Unanswered();
  });
}
