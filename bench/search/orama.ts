import { create, insertMultiple, search } from '@orama/orama';
import { documentsOf, type Engine, WEIGHTS } from './engine';

export const orama: Engine = {
  name: 'Orama',
  build: async (entries) => {
    const schema = { id: 'string', questions: 'string', keywords: 'string', answer: 'string' } as const;
    const index = create({ schema, language: 'dutch' });
    await insertMultiple(index, documentsOf(entries));
    const properties = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
    return async (text) => {
      const { hits } = await search(index, { term: text, properties, boost: WEIGHTS, tolerance: 1, limit: 10 });
      return hits.map(({ document }) => document.id);
    };
  },
};
