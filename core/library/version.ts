// A version: what a regulation was at one moment, never changed afterwards. Its hash covers its content, everything said
// about it and the hash of its parent, so a chain of versions stands or falls as one.
import { z } from 'zod';
import { bodyFields, contentText } from './body';
import type { Dossier } from './dossier';
import { count, hash, id, long, moment, position, short } from './text';
import { type Hasher, type LibraryWorld, seal } from './world';

/** The life of a regulation: what it began from, drafts, the issued text, the text as amended. */
export const stages = ['base', 'draft', 'issued', 'amended'] as const;
export type Stage = (typeof stages)[number];

const words = { stage: z.enum(stages), author: short, message: long, milestone: short.nullable() };

/** `number` counts from 1 within the dossier; `parent` is such a number; `content` is the hash of the content. */
export const versionSchema = z.strictObject({
  id,
  dossier: id,
  number: position,
  parent: position.nullable(),
  ...words,
  at: moment,
  content: hash,
  hash,
});
export type Version = Readonly<z.output<typeof versionSchema>>;
export type OpenVersion = Version & { readonly body: unknown };

/**
 * Without `parent` the version follows the latest one. `step`: the step of the working copy that the version holds, when
 * its content says more than the step (a draft with its tree).
 */
export const newVersionSchema = z.strictObject({
  dossier: id,
  parent: count.nullable().optional(),
  step: position.optional(),
  stage: words.stage.default('draft'),
  author: words.author.default(''),
  message: words.message.default(''),
  milestone: words.milestone.default(null),
  ...bodyFields,
});
export type NewVersion = z.input<typeof newVersionSchema>;
export type CheckedVersion = z.output<typeof newVersionSchema>;

export function parentOf({ parent }: CheckedVersion, { versions }: Dossier): number | null {
  return parent === undefined ? versions || null : parent;
}

export function newVersion(
  given: CheckedVersion,
  dossier: Dossier,
  parentHash: string | null,
  body: string,
  world: LibraryWorld,
): Version {
  const { stage, author, message, milestone } = given;
  const draft = {
    id: world.newId(),
    dossier: dossier.id,
    number: dossier.versions + 1,
    parent: parentOf(given, dossier),
    ...{ stage, author, message, milestone },
    at: world.now(),
    content: world.sha256(contentText(body)),
  };
  return { ...draft, hash: versionHash(draft, parentHash, world) };
}

export function versionHash(version: Omit<Version, 'hash'>, parentHash: string | null, world: Hasher): string {
  const { id, dossier, number, stage, author, at, message, milestone, content } = version;
  return seal(world, 'version', [id, dossier, number, parentHash, stage, author, at, message, milestone, content]);
}

/** Binds a record to the form in which its body is stored (a text, or packed bytes). */
export function bodySeal(recordHash: string, stored: string | Uint8Array, world: Hasher): string {
  return seal(world, 'body', [recordHash, world.sha256(stored)]);
}

/** The dossier after the version; the working copy now builds on it when the version holds its step or the same content. */
export function withVersion(
  dossier: Dossier,
  { number, hash, at, content }: Version,
  step: number | undefined,
  workingContent: string | null,
): Dossier {
  const isWorking = workingContent !== null && (workingContent === content || step === dossier.step);
  return { ...dossier, versions: number, head: hash, changedAt: at, base: isWorking ? number : dossier.base };
}
