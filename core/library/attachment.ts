// A file kept with a dossier: a scan, an opinion received, the signed copy.
import { z } from 'zod';
import { text } from '../model/text';
import { libraryLimits } from './limits';
import { count, hash, id, moment, name, short } from './text';
import { type Hasher, type LibraryWorld, seal } from './world';

/** `content` is the hash of the bytes, `size` their number. */
export const attachmentSchema = z.strictObject({
  id,
  dossier: id,
  name,
  type: short,
  author: short,
  at: moment,
  size: count,
  content: hash,
});
export type Attachment = Readonly<z.output<typeof attachmentSchema>>;

const bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .refine((value) => value.length <= libraryLimits.attachment, { params: { code: 'library.attachmentTooBig' } });

/** `text` is what search finds in it, when the caller could read the file. */
export const newAttachmentSchema = z.strictObject({
  dossier: id,
  name,
  type: short.default('application/octet-stream'),
  author: short.default(''),
  text: text.pipe(z.string().max(libraryLimits.passage)).default(''),
  bytes,
});
export type NewAttachment = z.input<typeof newAttachmentSchema>;
export type CheckedAttachment = z.output<typeof newAttachmentSchema>;

export function newAttachment({ dossier, name, type, author, bytes }: CheckedAttachment, world: LibraryWorld): Attachment {
  const at = world.now();
  return { id: world.newId(), dossier, name, type, author, at, size: bytes.length, content: world.sha256(bytes) };
}

export function attachmentSeal(attachment: Attachment, text: string, world: Hasher): string {
  const { id, dossier, name, type, author, at, size, content } = attachment;
  return seal(world, 'attachment', [id, dossier, name, type, author, at, size, content, text]);
}
