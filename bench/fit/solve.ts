/** The x for which `matrix` times x is `vector`, by elimination with the largest pivot. Throws when there is none. */
export function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const best = largest(rows, pivot);
    [rows[pivot], rows[best]] = [rows[best] as number[], rows[pivot] as number[]];
    const top = rows[pivot] as number[];
    const lead = top[pivot] ?? 0;
    if (lead === 0) throw new Error('The equations have no single solution: leave out a signal that never changes.');
    rows.forEach((row, at) => {
      const share = at === pivot ? 0 : (row[pivot] ?? 0) / lead;
      if (share !== 0)
        for (let column = pivot; column < row.length; column++)
          row[column] = (row[column] ?? 0) - share * (top[column] ?? 0);
    });
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function largest(rows: readonly number[][], column: number): number {
  let best = column;
  for (let at = column; at < rows.length; at++)
    if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
  return best;
}
