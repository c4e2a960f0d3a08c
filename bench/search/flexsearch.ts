import { Document as FlexDocument } from 'flexsearch';
import { type Document, documentsOf, type Engine } from './engine';

type Stored = Document & Record<string, string>;

/** FlexSearch as documented: several fields, `suggest`, results merged. */
export const flexsearch: Engine = {
  name: 'FlexSearch',
  build: (entries) => {
    const index = new FlexDocument<Stored>({
      tokenize: 'forward',
      document: { id: 'id', index: ['questions', 'keywords', 'answer'] },
    });
    for (const document of documentsOf(entries)) index.add({ ...document });
    return (text) => index.search(text, { suggest: true, merge: true, limit: 10 }).map(({ id }) => String(id));
  },
};
