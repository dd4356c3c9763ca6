// The part of word-extractor that is used; the package brings no types.
declare module 'word-extractor' {
  export interface Extracted {
    getBody(): string;
    getFootnotes(): string;
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<Extracted>;
  }
}
