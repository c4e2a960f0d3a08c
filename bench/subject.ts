import type { Table } from './report/table';

/** One subject of `npm run bench`: measures, and gives what is to be shown. */
export interface Subject {
  title: string;
  measure: () => Promise<Table>;
}
