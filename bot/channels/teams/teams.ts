import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Knowledge } from '../../../knowledge/load';
import { localeIn } from '../../events';
import { SPEAK, worldAt } from '../../world';
import { answerInvoke } from './extension';
import { isShared } from './group';
import { isAdmitted } from './tenants';

type Logic = (context: TurnContext) => Promise<void>;

interface Parts {
  knowledge: () => Knowledge;
  /** Milliseconds since 1970. */
  now: () => number;
  address: () => string | undefined;
  privateChat?: string | undefined;
  /** Organisations, as ids in lower case, that may use the assistant in Teams; empty allows every one. */
  allowedTenants: readonly string[];
  /** Passes on what a person answered in the channel of experts; false for anything else. */
  relay(context: TurnContext): Promise<boolean>;
}

const FORBIDDEN = 403;

/** What Teams asks beside a conversation, before the assistant takes its turn. */
export function withTeams(assistant: Logic, parts: Parts): Logic {
  return async (context) => {
    const { activity } = context;
    const admitted = isAdmitted(activity, parts.allowedTenants);
    if (activity.type === ActivityTypes.Invoke)
      return answer(context, admitted ? invoked(context, parts) : { status: FORBIDDEN });
    if (admitted) return (await parts.relay(context)) ? undefined : assistant(context);
    if (activity.type === ActivityTypes.Message && !isShared(activity))
      await context.sendActivity(SPEAK[localeIn(activity)]('teams:tenant'));
  };
}

function invoked({ activity }: TurnContext, { knowledge, now, address, privateChat }: Parts) {
  const world = worldAt(now(), knowledge());
  return answerInvoke(activity, { world, locale: localeIn(activity), address: address(), privateChat });
}

async function answer(context: TurnContext, value: { status: number }): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}
