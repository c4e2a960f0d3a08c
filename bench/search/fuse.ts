import Fuse from 'fuse.js';
import { documentsOf, type Engine, WEIGHTS } from './engine';

export const fuse: Engine = {
  name: 'Fuse.js',
  build: (entries) => {
    const keys = Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight }));
    const index = new Fuse(documentsOf(entries), { keys, ignoreLocation: true, useTokenSearch: true });
    return (text) => index.search(text, { limit: 10 }).map(({ item }) => item.id);
  },
};
