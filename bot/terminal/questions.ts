export interface Asked {
  locale: string;
  question: string;
}

/** The rows of a TSV with a header that names at least `question`; `locale` is Dutch where it is absent. Throws without. */
export function questionsIn(tsv: string): Asked[] {
  const [header = '', ...rows] = tsv
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '');
  const columns = header.split('\t').map((name) => name.trim());
  const at = { locale: columns.indexOf('locale'), question: columns.indexOf('question') };
  if (at.question < 0)
    throw new Error('The first line of the file has no column "question". Name the columns there, parted by tabs.');
  return rows.map((row) => {
    const cells = row.split('\t');
    return { locale: cells[at.locale]?.trim() || 'nl', question: cells[at.question] ?? '' };
  });
}
