import type { Locale, Source } from '../knowledge/schema';

/** What a message is, for people who inspect it and for channels that show it differently. */
export type Kind =
  | 'answer'
  | 'suggestions'
  | 'question'
  | 'outcome'
  | 'contact'
  | 'decline'
  | 'crisis'
  | 'personal-data'
  | 'command'
  | 'error';

/** A part of a message, in plain text: the channel escapes and decorates it. */
export type Block =
  | { is: 'text'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'list'; items: string[]; numbered?: boolean }
  | { is: 'link'; label: string; url: string; lead?: string; tail?: string }
  | { is: 'sources'; sources: Source[]; checkedOn?: string }
  /** What is to be known of one thing: "Hoe lang: twee jaar". */
  | { is: 'facts'; facts: Fact[] }
  /** Things side by side; the first column names the rows. */
  | { is: 'table'; head: string[]; rows: string[][] }
  /** The way that a route goes; the person stands at the first station. */
  | { is: 'map'; route: string; stations: string[] }
  /** A page of our own: the channel knows at which address it is. */
  | { is: 'page'; label: string; path: string }
  /** The way to a chat with the assistant alone: the channel knows where that is. */
  | { is: 'private'; label: string };

export interface Fact {
  name: string;
  text: string;
}

/** Something to tap. `id` is stable, `label` at most 20 characters and unique within the message. */
export interface Choice {
  id: string;
  label: string;
}

/** One message of the assistant. `ids` are what it shows, best first. */
export interface Reply {
  kind: Kind;
  ids: string[];
  locale: Locale;
  blocks: Block[];
  choices: Choice[];
}
