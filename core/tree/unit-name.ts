// A name of a unit, as people write it, in the form in which names are compared: "Điều 5." and "điều 5" are one, ids stay ids.

export function unitName(name: string): string {
  return name.normalize('NFC').trim().replace(/\.$/, '').replace(/\s+/g, ' ').toLowerCase();
}
