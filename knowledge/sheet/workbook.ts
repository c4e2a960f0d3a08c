import { type Column, headOf } from './columns';

/** A sheet as text: the head and the rows, each with one cell a column. */
export interface Sheet {
  name: string;
  rows: string[][];
}

/** A sheet to write, with what its columns look like. */
export interface Table extends Sheet {
  columns: readonly Column[];
}

/** The bytes of an .xlsx in which every cell is text, so that a program changes no date or amount. */
export async function toWorkbook(tables: readonly Table[]): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const sheets = tables.map(({ name, rows, columns }) => ({
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map((column) => ({ ...textCell(headOf(column)), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(textCell)),
    ],
  }));
  return write(sheets).toBuffer();
}

function textCell(value: string): {
  value: string;
  type: StringConstructor;
  format: '@';
  wrap: true;
  alignVertical: 'top';
} {
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top' };
}

/** Every sheet of an .xlsx, the head as the first row. A cell that became a date reads as 2026-01-31. Rejects on another kind of file. */
export async function fromWorkbook(content: Buffer): Promise<Sheet[]> {
  const { default: read } = await import('read-excel-file/node');
  const sheets = await read(content, { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}
