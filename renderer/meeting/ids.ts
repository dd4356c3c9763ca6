// Ids of what is added to a list: a letter and the first number that is free.
export function freeId(items: readonly { readonly id: string }[], letter: string): string {
  const taken = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** The list with the item of that id changed. */
export function changed<T extends { readonly id: string }>(items: readonly T[], id: string, part: Partial<T>): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...part } : item));
}

export function without<T extends { readonly id: string }>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/** Null where nothing is written. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
