import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { sendAnswer } from '../../replies/answering';

type Logic = (context: TurnContext) => Promise<void>;

interface Whereto {
  appId: string;
  reference: Partial<ConversationReference>;
  /** The id of the message that it answers; absent where it answers none. */
  to?: string | undefined;
}

/**
 * The SDK's adapter without its way of answering HTTP, which writes every refused request to standard error
 * and sends its own texts out. The server answers instead, with fixed words.
 */
export class Adapter extends CloudAdapter {
  constructor(private readonly authentication: BotFrameworkAuthentication) {
    super(authentication);
  }

  /** Rejects with an AuthenticationError for whoever is not who they say they are. */
  authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    return this.authentication.authenticateRequest(activity, authorization);
  }

  /** Runs a turn; what an invoke or a request for replies asks back is the result. */
  run(
    identity: AuthenticateRequestResult,
    { activity, logic }: { activity: Activity; logic: Logic },
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(identity, activity, logic);
  }

  /** Writes in a conversation outside a turn of it. Rejects when the channel did not take it: the SDK itself would keep silent. */
  async write(activity: Partial<Activity>, { appId, reference, to }: Whereto): Promise<void> {
    const failures: unknown[] = [];
    await this.continueConversationAsync(appId, reference, async (context) => {
      await sendAnswer(context, { activity, to }).catch((error: unknown) => failures.push(error));
    });
    if (failures.length > 0) throw failures[0];
  }
}
