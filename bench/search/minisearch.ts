import MiniSearch from 'minisearch';
import { type Document, documentsOf, type Engine, WEIGHTS } from './engine';

export const minisearch: Engine = {
  name: 'MiniSearch',
  build: (entries) => {
    const index = new MiniSearch<Document>({
      fields: ['questions', 'keywords', 'answer'],
      searchOptions: { boost: WEIGHTS, fuzzy: 0.25, prefix: true },
    });
    index.addAll(documentsOf(entries));
    return (text) => index.search(text).map(({ id }) => String(id));
  },
};
