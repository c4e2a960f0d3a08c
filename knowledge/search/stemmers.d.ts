/** The package ships CommonJS, but types only for ES modules. */
declare module '@orama/stemmers/dutch' {
  export function stemmer(word: string): string;
}
declare module '@orama/stemmers/english' {
  export function stemmer(word: string): string;
}
