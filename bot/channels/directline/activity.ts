export interface Account {
  id: string;
  name?: string;
  role?: string;
}

/** An activity as the history keeps it and clients see it: plain JSON, and without what is only for the bot. */
export interface LoggedActivity {
  /** `conversation|0000001`, counted within the conversation. */
  id: string;
  type: string;
  /** ISO 8601, given by the server. */
  timestamp: string;
  channelId: 'directline';
  conversation: { id: string };
  from: Account;
  text?: string;
  channelData?: unknown;
  [field: string]: unknown;
}

/** Direct Line's ActivitySet. `watermark` is the number of the last activity that it accounts for. */
export interface ActivitySet {
  activities: LoggedActivity[];
  watermark: string;
}
