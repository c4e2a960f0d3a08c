/** What a turn asks of the world outside the conversation; the channel does it before the reply is sent. */
export type Effect =
  /** Write to the person on `day`, about `deadline`; both `2027-03-18`. Replaces an earlier one. */
  | { is: 'remind'; day: string; deadline: string }
  | { is: 'do-not-remind' }
  /** Put a question, without personal data, to the people behind the assistant. */
  | { is: 'ask-expert'; question: string };
