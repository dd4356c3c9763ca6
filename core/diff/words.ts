// Text → words, signs and the space between them, as numbers that are equal where the words are. One vocabulary serves both
// trees of a comparison.

/** `ids` of words are even, of signs odd; space is what lies between `ends[i]` and `starts[i + 1]`. */
export interface Words {
  readonly text: string;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const Class = { space: 1, word: 2, sign: 3 } as const;

/** A memo of what Unicode says about each code unit; 0 is not known yet. */
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const char = String.fromCharCode(code);
  const found = /\s/.test(char) ? Class.space : /[\p{L}\p{M}\p{N}]/u.test(char) ? Class.word : Class.sign;
  classes[code] = found;
  return found;
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00;
const isCombining = (code: number) => code >= 0x300 && code < 0x370;

export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly cache = new Map<string, Words>();

  get size(): number {
    return this.ids.size * 2 + 2;
  }

  words(text: string): Words {
    const known = this.cache.get(text);
    if (known) return known;
    const made = this.cut(text);
    this.cache.set(text, made);
    return made;
  }

  /** The ids of the words alone. */
  plainWords(text: string): Int32Array {
    const { ids } = this.words(text);
    const plain = new Int32Array(ids.length);
    let size = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      if (id % 2 === 0) plain[size++] = id;
    }
    return plain.subarray(0, size);
  }

  private cut(text: string): Words {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (let at = 0; at < text.length; ) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === Class.space) {
        at += 1;
        continue;
      }
      const end = kind === Class.word ? wordEnd(text, at) : signEnd(text, at);
      ids.push(this.id(text.slice(at, end), kind === Class.word));
      starts.push(at);
      ends.push(end);
      at = end;
    }
    return { text, ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  }

  private id(token: string, isWord: boolean): number {
    const known = this.ids.get(token);
    if (known !== undefined) return known;
    const plain = token.normalize('NFC');
    const id = plain === token ? this.ids.size * 2 + (isWord ? 0 : 1) : this.id(plain, isWord);
    this.ids.set(token, id);
    return id;
  }
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) === Class.word) at += 1;
  return at;
}

/** A sign with its combining marks; a pair of surrogates is one sign. */
function signEnd(text: string, start: number): number {
  let at = start + (isHighSurrogate(text.charCodeAt(start)) && start + 1 < text.length ? 2 : 1);
  while (at < text.length && isCombining(text.charCodeAt(at))) at += 1;
  return at;
}
