/** What the benchmark uses of packages that ship no types. */
declare module 'lunr' {
  interface Builder {
    use(plugin: unknown): void;
    ref(name: string): void;
    field(name: string, attributes: { boost: number }): void;
    add(document: object): void;
  }
  interface Query {
    term(term: string, options: { boost?: number; editDistance?: number }): void;
  }
  interface Lunr {
    (config: (builder: Builder) => void): { query(build: (query: Query) => void): { ref: string }[] };
    nl: unknown;
  }
  const lunr: Lunr;
  export default lunr;
}
declare module 'lunr-languages/lunr.stemmer.support' {
  const install: (lunr: unknown) => void;
  export default install;
}
declare module 'lunr-languages/lunr.nl' {
  const install: (lunr: unknown) => void;
  export default install;
}
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void }>;
}
declare module '@nlpjs/lang-nl' {
  export const LangNl: unknown;
}
declare module '@nlpjs/lang-en' {
  export const LangEn: unknown;
}
declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: object);
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}
