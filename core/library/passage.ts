// A passage: the smallest stretch of text that search finds and opens, mostly an article. The caller gives them with a
// content, because only the caller knows what the content means.
import { z } from 'zod';
import { text } from '../model/text';
import type { Dossier } from './dossier';
import { libraryLimits } from './limits';
import { short } from './text';
import { type Hasher, seal } from './world';

/** `place` is the id of the node to open, `label` what stands there as a title ("Điều 5. Thời hạn"). */
export const passageSchema = z.strictObject({
  place: short,
  label: short,
  text: text.pipe(z.string().max(libraryLimits.passage)),
});
export type Passage = Readonly<z.output<typeof passageSchema>>;

export const passagesSchema = z.array(passageSchema).max(libraryLimits.passages).readonly().default([]);

/** Where the text of a passage stands: in a content, in the dossier's title and tags, in the words of a version, in an attachment. */
export const sources = ['content', 'dossier', 'version', 'attachment'] as const;
export type Source = (typeof sources)[number];

export interface SourcedPassage extends Passage {
  readonly source: Source;
}

export function passageHash({ source, place, label, text }: SourcedPassage, world: Hasher): string {
  return seal(world, 'passage', [source, place, label, text]);
}

export function searchedText({ label, text }: Passage): string {
  return `${label}\n${text}`;
}

export function inContent(passages: readonly Passage[]): SourcedPassage[] {
  return passages.map((passage) => ({ source: 'content', ...passage }));
}

export function dossierPassage({ id, title, tags }: Dossier): SourcedPassage {
  return { source: 'dossier', place: id, label: title, text: tags.join('; ') };
}

export function versionPassage({
  id,
  message,
  milestone,
}: {
  id: string;
  message: string;
  milestone: string | null;
}): SourcedPassage {
  return { source: 'version', place: id, label: milestone ?? '', text: message };
}

export function attachmentPassage({ id, name }: { id: string; name: string }, text: string): SourcedPassage {
  return { source: 'attachment', place: id, label: name, text };
}
