// The words in quotation marks of a sentence, taken out so that nothing in them is read as an instruction. Marks may be curly,
// straight or mixed; those of a nested quote stay in the words.

/** Stands for a quoted phrase in the sentence: the sign, its place in the list, the sign. */
const sign = '\uFFFC';
export const phraseSource = `${sign}(\\d+)${sign}`;

export interface Phrased {
  readonly text: string;
  readonly phrases: readonly string[];
  /** A mark that opens and is never closed. */
  readonly unclosed: boolean;
}

export function takePhrases(sentence: string): Phrased {
  const source = sentence.replaceAll(sign, ' ');
  if (!/[“"]/.test(source)) return { text: source, phrases: [], unclosed: false };
  const phrases: string[] = [];
  let text = '';
  let at = 0;
  let unclosed = false;
  while (at < source.length) {
    const end = opens(source, at) ? closingAt(source, at) : undefined;
    if (end === undefined) {
      unclosed ||= opens(source, at);
      text += source.charAt(at);
      at += 1;
    } else {
      text += `${sign}${phrases.length}${sign}`;
      phrases.push(source.slice(at + 1, end));
      at = end + 1;
    }
  }
  return { text, phrases, unclosed };
}

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === '“' || (mark === '"' && opensWord(text, at));
}

function opensWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '' || /[\s(:“]/.test(before);
}

/** A curly mark is closed by its pair, else by a straight one; a straight mark by the next of either form. */
function closingAt(text: string, from: number): number | undefined {
  return text.charAt(from) === '"' ? nextOf(text, from, /["”]/) : (pairAt(text, from) ?? nextOf(text, from, /"/));
}

function nextOf(text: string, from: number, marks: RegExp): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) if (marks.test(text.charAt(at))) return at;
  return undefined;
}

function pairAt(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '“') depth += 1;
    else if (mark === '”') depth -= 1;
    if (depth === 0) return at;
  }
  // A nested mark that was never closed: the first one that closes ends the phrase.
  return nextOf(text, from, /”/);
}
