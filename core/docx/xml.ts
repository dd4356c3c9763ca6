// Text → XML. Escapes only when there is something to escape; what XML 1.0 cannot hold becomes U+FFFD.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const special = /[\u0000-\u001f&<>"\ufffe\uffff\ud800-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 (Char) has none of these
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const markup = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Safe in element content and between double quotes. */
export function escapeXml(text: string): string {
  return special.test(text) ? escapeSpecial(text) : text;
}

function escapeSpecial(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(markup, (found) => entities[found] ?? found);
}

/** The content of a w:r: text, with line feeds as line breaks and tabs as tabs (ECMA-376 Part 1, 17.3.3). */
export function runText(text: string): string {
  if (!special.test(text)) return textXml(text, text);
  return text
    .split(/(\t|\r\n|\r|\n)/)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : /^[\r\n]/.test(piece) ? '<w:br/>' : plain(piece)))
    .join('');
}

function plain(piece: string): string {
  return piece === '' ? '' : textXml(piece, escapeXml(piece));
}

/** Without the attribute, a reader may take off spaces at the ends and make several into one (XML 1.0 §2.10). */
function textXml(text: string, escaped: string): string {
  const kept = text !== text.trim() || text.includes('  ');
  return `<w:t${kept ? ' xml:space="preserve"' : ''}>${escaped}</w:t>`;
}
