// Why something changed between two versions: the "thuyết minh" column of a comparison table is filled from notes.
import { z } from 'zod';
import { id, long, moment, position, short } from './text';
import { type Hasher, seal } from './world';

const key = { dossier: id, older: position, newer: position, change: short };

/** `older` and `newer` are numbers of versions, `change` the id of a change between them. */
export const noteSchema = z.strictObject({ ...key, text: long, author: short, at: moment });
export type Note = Readonly<z.output<typeof noteSchema>>;

/** An empty text takes the note away. */
export const newNoteSchema = z.strictObject({ ...key, text: long, author: short.default('') });
export type NewNote = z.input<typeof newNoteSchema>;

export function noteSeal({ dossier, older, newer, change, text, author, at }: Note, world: Hasher): string {
  return seal(world, 'note', [dossier, older, newer, change, text, author, at]);
}
