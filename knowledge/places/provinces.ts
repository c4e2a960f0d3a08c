/** How people shorten a province behind a name: "Hengelo (Gld)", "Bergen NH". The first is the one for labels. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  Drenthe: ['Dr'],
  Flevoland: ['Fl'],
  Fryslân: ['Fr', 'Friesland', 'Frl'],
  Gelderland: ['Gld', 'G'],
  Groningen: ['Gr', 'Gn'],
  Limburg: ['L', 'Lb', 'Li'],
  'Noord-Brabant': ['NB', 'Brabant', 'N Br', 'Br'],
  'Noord-Holland': ['NH', 'N H'],
  Overijssel: ['Ov', 'O', 'Twente'],
  Utrecht: ['Utr', 'U', 'Ut'],
  Zeeland: ['Zld', 'Z', 'Zl'],
  'Zuid-Holland': ['ZH', 'Z H'],
};

const byTail = new Map(
  Object.entries(SHORT).flatMap(([province, shorts]) =>
    [province, ...shorts].map((typed) => [typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(), province]),
  ),
);

/** The province that such a tail (`plain`) names. */
export function provinceOfTail(tail: string): string | undefined {
  return byTail.get(tail.replace(/^(noord|zuid) /, '$1-')) ?? byTail.get(tail);
}

export function shortProvince(province: string): string {
  return SHORT[province]?.[0] ?? province;
}
