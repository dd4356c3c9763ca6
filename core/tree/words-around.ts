// What is shown around a place in a text: whole words on both sides.

/** Offsets from where to where; `most` characters on each side. A word longer than that is cut. */
export function wordsAround(text: string, start: number, end: number, most: number): [from: number, to: number] {
  const space = text.indexOf(' ', start - most);
  const from = start <= most ? 0 : space >= 0 && space < start ? space + 1 : start - most;
  const last = text.lastIndexOf(' ', end + most);
  return [from, end + most >= text.length ? text.length : last > end ? last : end + most];
}
