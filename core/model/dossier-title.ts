// Any text → the title of a dossier: one line, cut between words where it is longer than a title may be.
import { clipped } from '../vi/letters';

/** Characters. */
const longest = 300;

export function dossierTitle(text: string): string {
  return clipped(text.replace(/\s+/g, ' ').trim(), longest);
}
