/** Something in the spreadsheet that cannot be taken over, or (a warning) that asks for a look. */
export interface SheetProblem {
  severity?: 'warning';
  sheet: string;
  /** As the spreadsheet counts; left out when it is of the sheet as a whole. */
  row?: number | undefined;
  /** The head of the column. */
  column?: string | undefined;
  message: string;
  remedy: string;
}

/** One line an editor can act on: `blad mbo, rij 4, kolom kort.nl: … Wat te doen: …`. */
export function describeSheetProblem({ sheet, row, column, message, remedy }: SheetProblem): string {
  const place = [`blad ${sheet}`, ...(row ? [`rij ${row}`] : []), ...(column ? [`kolom ${column}`] : [])].join(', ');
  return `${place}: ${message} Wat te doen: ${remedy}`;
}
