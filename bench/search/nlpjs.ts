import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { LangNl } from '@nlpjs/lang-nl';
import { Nlp } from '@nlpjs/nlp';
import type { Engine } from './engine';

/** nlp.js as an intent classifier: every phrasing teaches its entry. */
export const nlpjs: Engine = {
  name: 'nlp.js',
  build: async (entries) => {
    const container = await containerBootstrap();
    container.use(LangNl);
    container.use(LangEn);
    const nlp = new Nlp({ container, autoSave: false, autoLoad: false, nlu: { log: false } });
    for (const locale of ['nl', 'en'] as const) {
      nlp.addLanguage(locale);
      for (const { id, question, phrasings, keywords } of entries)
        for (const text of [question[locale], ...phrasings[locale], ...keywords[locale]])
          nlp.addDocument(locale, text, id);
    }
    await nlp.train();
    return async (text, locale) => {
      const { classifications } = await nlp.process(locale, text);
      return classifications.map(({ intent }) => intent).filter((intent) => intent !== 'None');
    };
  },
};
