/** A desk that helps while the assistant cannot. */
export interface WidgetDesk {
  /** What for: "Lesgeven". */
  purpose: string;
  name: string;
  url: string;
}

export interface WidgetTexts {
  title: string;
  open: string;
  close: string;
  loading: string;
  down: string;
  meanwhile: string;
  'new-tab': string;
  unread: string;
  'unread-many': string;
}

/** What the server puts in front of the script, from the texts and the knowledge of that moment. */
export type WidgetData = Record<'nl' | 'en', { texts: WidgetTexts; desks: WidgetDesk[] }>;
