// Letters of a text as Vietnamese writes them, without any words of its own.

/** Capitals in NFC: some letters have none of their own and come back in pieces. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi').normalize('NFC');
}

export function upperFirst(text: string): string {
  return capitals(text.charAt(0)) + text.slice(1);
}

/** A word in capitals stays: "UBND tỉnh", "PHỐI HỢP GIỮA". */
export function lowerFirst(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** At most so many letters, cut between words where there is a space; an ellipsis stands for the rest. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, space > 0 ? space : most - 2)} …`;
}
