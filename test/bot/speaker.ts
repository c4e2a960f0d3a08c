import type { Activity } from 'botbuilder';

interface Shown {
  kind?: string;
  ids?: string[];
  choices?: { label: string }[];
}

/** What an activity shows, empty for one that shows nothing of ours. */
export const shownBy = (activity: Partial<Activity> | undefined): Shown => activity?.channelData?.techniekpact ?? {};

/** Someone in a conversation over the embedded Direct Line, who may go on at another process. */
export class Speaker {
  private said = 0;

  private constructor(
    public address: string,
    private readonly token: string,
    readonly id: string,
  ) {}

  static async begin(address: string): Promise<Speaker> {
    const asked = await call(`${address}/v3/directline/tokens/generate`, { origin: address, body: {} });
    const { token, conversationId } = (await asked.json()) as { token: string; conversationId: string };
    const speaker = new Speaker(address, token, conversationId);
    await call(`${address}/v3/directline/conversations`, { token, body: {} });
    return speaker;
  }

  /** A message with an id of its own, which stays the same however often it is posted, at whichever process. */
  message(text: string): (at?: string) => Promise<Response> {
    const channelData = { clientActivityID: `c${++this.said}` };
    const body = { type: 'message', text, locale: 'nl-NL', channelData };
    return (at = this.address) => call(this.activities(at), { token: this.token, body });
  }

  /** What the assistant said in answer to a message that was posted now. */
  async say(text: string): Promise<Activity | undefined> {
    const { id } = (await (await this.message(text)()).json()) as { id: string };
    return (await this.history()).find(({ replyToId }) => replyToId === id);
  }

  async history(at = this.address): Promise<Activity[]> {
    const response = await call(this.activities(at), { token: this.token });
    return ((await response.json()) as { activities: Activity[] }).activities;
  }

  private activities(at: string): string {
    return `${at}/v3/directline/conversations/${this.id}/activities`;
  }
}

function call(url: string, { token, origin, body }: { token?: string; origin?: string; body?: object }) {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(origin !== undefined && { origin }),
  };
  return fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
}
