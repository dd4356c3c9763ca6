// A title → the name of a file that every system takes.
const longest = 120;

export function fileName(title: string, ending: string): string {
  const plain = [...title.normalize('NFC')].map((letter) => (isForbidden(letter) ? ' ' : letter)).join('');
  const name = plain
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, longest)
    .trim();
  return `${name === '' ? 'van-ban' : name}.${ending}`;
}

/** What a text is called: a file without its ending. */
export function bareName(name: string): string {
  return name.replace(/\.(?:docx?|txt|json)$/i, '');
}

function isForbidden(letter: string): boolean {
  return letter < ' ' || '<>:"/\\|?*'.includes(letter);
}
