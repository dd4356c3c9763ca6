// Text without marks and capitals, for boxes in which people search.

export function foldedText(text: string): string {
  return text.toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0111', 'd').trim();
}
