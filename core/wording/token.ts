// The wording of a unit, in the language of slots → text, fields, references and everything else as it stands. Total: any
// text will do, and what is written back says the same (wording/lines.ts).

/**
 * `text` is what is printed; `plain` text is never looked at for structure. `field`: what stands in {{ }} when it is a
 * value; `ref`: the name of a unit; `code`: a condition, a loop, anything else, in full.
 */
export type Piece =
  | { readonly type: 'text'; readonly text: string; readonly plain?: true }
  | { readonly type: 'field'; readonly source: string }
  | { readonly type: 'ref'; readonly target: string }
  | { readonly type: 'code'; readonly source: string };

const reference = /^ref\s+(?:"([^"{}\n]*)"|'([^'{}\n]*)')$/;
const quoted = /^(?:"((?:[^"\\]|\\")*)"|'([^'\\]*)')$/;
const sigils = /^[#^/!&>~]|^else\b|~$/;

export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  const flush = () => {
    if (text !== '') pieces.push({ type: 'text', text });
    text = '';
  };
  // Text without tags is taken as it is, back strokes and all: so the parser of slots does.
  for (let open = source.indexOf('{{'); open >= 0; open = source.indexOf('{{', at)) {
    const before = source.slice(at, open);
    const strokes = /\\*$/.exec(before)?.[0].length ?? 0;
    text += strokes > 0 ? before.slice(0, -1) : before;
    if (strokes === 1) {
      text += '{{';
      at = open + 2;
      continue;
    }
    const end = endOf(source, open);
    at = end;
    const piece = pieceOf(source.slice(open, end));
    if (piece === undefined) continue;
    flush();
    pieces.push(piece);
  }
  text += source.slice(at);
  flush();
  return pieces;
}

/** Behind the }} that closes the tag; the end of the text when nothing does. */
function endOf(source: string, open: number): number {
  const comment = /^\{\{~?!--/.exec(source.slice(open, open + 6));
  const close = comment ? source.indexOf('--', open + comment[0].length) : -1;
  if (comment && close >= 0) return behind(source, source.indexOf('}}', close));
  const inside = /"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\}\}\}?/g;
  inside.lastIndex = open + 2;
  const triple = source.startsWith('{{{', open);
  if (source.startsWith('!', open + 2)) return behind(source, source.indexOf('}}', open));
  for (let found = inside.exec(source); found; found = inside.exec(source)) {
    if (!found[0].startsWith('}')) continue;
    return found.index + (triple ? found[0].length : 2);
  }
  return source.length;
}

function behind(source: string, close: number): number {
  return close < 0 ? source.length : close + 2;
}

/** undefined: the empty comment, which only parts what stands around it. */
function pieceOf(tag: string): Piece | undefined {
  const inner = tag.slice(2, -2).trim();
  if (inner === '!') return undefined;
  const whole = tag.endsWith('}}') && !tag.startsWith('{{{') && !inner.includes('\n');
  if (!whole || inner === '' || sigils.test(inner)) return { type: 'code', source: tag };
  const ref = reference.exec(inner);
  if (ref) return { type: 'ref', target: ref[1] ?? ref[2] ?? '' };
  const text = quoted.exec(inner);
  if (text) {
    const value = (text[1] ?? text[2] ?? '').replaceAll('\\"', '"');
    // An empty text would print a blank.
    return value.trim() === '' ? { type: 'code', source: tag } : { type: 'text', text: value, plain: true };
  }
  return { type: 'field', source: inner };
}
