import lunr from 'lunr';
import dutch from 'lunr-languages/lunr.nl';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support';
import { documentsOf, type Engine, WEIGHTS } from './engine';

stemmerSupport(lunr);
dutch(lunr);

const SHORTEST_FUZZY = 4;

export const lunrEngine: Engine = {
  name: 'Lunr',
  build: (entries) => {
    const index = lunr((builder) => {
      builder.use(lunr.nl);
      builder.ref('id');
      for (const [field, boost] of Object.entries(WEIGHTS)) builder.field(field, { boost });
      for (const document of documentsOf(entries)) builder.add(document);
    });
    return (text) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const found = index.query((query) => {
        for (const word of words) query.term(word, { boost: 3 });
        for (const word of words) if (word.length >= SHORTEST_FUZZY) query.term(word, { editDistance: 1, boost: 1 });
      });
      return found.map(({ ref }) => ref);
    };
  },
};
