// A text in composed letters (NFC), and where its places are in the text as it stands.
export interface Composed {
  readonly text: string;
  readonly placeOf: (at: number) => number;
}

const letters = /\P{M}\p{M}*|\p{M}+/gu;

export function composed(printed: string): Composed {
  if (printed.normalize('NFC') === printed) return { text: printed, placeOf: (at) => at };
  const places: number[] = [];
  let text = '';
  for (const { 0: letter, index } of printed.matchAll(letters)) {
    const made = letter.normalize('NFC');
    for (let at = 0; at < made.length; at += 1) places.push(index);
    text += made;
  }
  return { text, placeOf: (at) => places[at] ?? printed.length };
}
