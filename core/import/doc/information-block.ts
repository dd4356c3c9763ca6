// The head of the stream WordDocument ([MS-DOC] 2.5.1): where everything stands in a .doc file.
import { Bytes, Plc } from './bytes';
import type { Streams } from './compound-file';

/** Index of a pair (offset, length) in FibRgFcLcb97 (2.5.6). */
const places = {
  styleSheet: 1,
  footnoteCalls: 2,
  footnoteTexts: 3,
  commentCalls: 4,
  commentTexts: 5,
  sections: 6,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  shapes: 40,
  endnoteCalls: 46,
  endnoteTexts: 47,
  revisionAuthors: 51,
  boxTexts: 56,
  lists: 73,
  listInstances: 74,
} as const;

export type Place = keyof typeof places;

export type DocProblem = 'locked' | 'notDoc' | 'tooOld';

/** Lengths in characters of the stories of the file, which follow each other in this order. */
export interface Stories {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

export class DocFile {
  readonly main: Bytes;
  readonly table: Bytes;
  /** Properties too long for their page stand in a stream of their own. */
  readonly data: Bytes;
  readonly stories: Stories;

  constructor(streams: Streams) {
    this.main = new Bytes(streams.get('WordDocument') ?? new Uint8Array(0));
    const isOne = (this.main.u16(0x0a) & 0x0200) !== 0;
    this.table = new Bytes(streams.get(isOne ? '1Table' : '0Table') ?? new Uint8Array(0));
    this.data = new Bytes(streams.get('Data') ?? new Uint8Array(0));
    const length = (at: number) => Math.min(this.main.u32(at), this.main.length);
    this.stories = {
      main: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    };
  }

  /** Why it cannot be read, if it cannot. Files of Word 6 and 95 have another form (nFib below 0xC1). */
  problem(): DocProblem | undefined {
    if (this.main.u16(0) !== 0xa5ec) return this.main.u16(0) === 0xa5dc ? 'tooOld' : 'notDoc';
    if ((this.main.u16(0x0a) & 0x0100) !== 0) return 'locked';
    return this.main.u16(2) < 0xc0 ? 'tooOld' : undefined;
  }

  stored(place: Place): Bytes {
    const pair = 0x9a + 8 * places[place];
    const [offset, length] = [this.main.u32(pair), this.main.u32(pair + 4)];
    return this.table.part(offset, length);
  }

  offset(place: Place): number {
    return this.main.u32(0x9a + 8 * places[place]);
  }

  plc(place: Place, size: number): Plc {
    return new Plc(this.stored(place), size);
  }
}
