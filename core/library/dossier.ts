// A dossier: the life of one regulation. Its seal covers its own fields, and so the number and the head of its versions.
import { z } from 'zod';
import { count, hash, id, moment, name, position } from './text';
import { type Hasher, type LibraryWorld, seal } from './world';

const tags = z.array(name.pipe(z.string().max(60))).max(50);

/**
 * `versions` counts the versions, so it is the number of the last one, and `head` is its hash. `step` is where the
 * working copy stands in its undo history (null: no working copy), `base` the version that it began from.
 */
export const dossierSchema = z.strictObject({
  id,
  title: name,
  tags,
  createdAt: moment,
  changedAt: moment,
  openedAt: moment.nullable(),
  discardedAt: moment.nullable(),
  versions: count,
  head: hash.nullable(),
  step: position.nullable(),
  nextStep: position,
  base: position.nullable(),
});
export type Dossier = Readonly<z.output<typeof dossierSchema>>;

export const newDossierSchema = z.strictObject({ title: name, tags: tags.default([]) });
export type NewDossier = z.input<typeof newDossierSchema>;

export const dossierChangeSchema = z.strictObject({ title: name.optional(), tags: tags.optional() });
export type DossierChange = z.input<typeof dossierChangeSchema>;

export function newDossier({ title, tags }: z.output<typeof newDossierSchema>, world: LibraryWorld): Dossier {
  const now = world.now();
  const dates = { createdAt: now, changedAt: now, openedAt: null, discardedAt: null };
  return {
    id: world.newId(),
    title,
    tags: inOrder(tags),
    ...dates,
    versions: 0,
    head: null,
    step: null,
    nextStep: 1,
    base: null,
  };
}

export function changedDossier(
  old: Dossier,
  { title, tags }: z.output<typeof dossierChangeSchema>,
  world: LibraryWorld,
): Dossier {
  return { ...old, title: title ?? old.title, tags: tags ? inOrder(tags) : old.tags, changedAt: world.now() };
}

export function dossierSeal(dossier: Dossier, world: Hasher): string {
  const { id, title, tags, createdAt, changedAt, openedAt, discardedAt, versions, head, step, nextStep, base } = dossier;
  const dates = [createdAt, changedAt, openedAt, discardedAt];
  return seal(world, 'dossier', [id, title, JSON.stringify(tags), ...dates, versions, head, step, nextStep, base]);
}

/** Newest change first; the same order in every adapter. */
export function byChange(a: Dossier, b: Dossier): number {
  return compare(b.changedAt, a.changedAt) || compare(a.id, b.id);
}

export function byOpening(a: Dossier, b: Dossier): number {
  return compare(b.openedAt ?? '', a.openedAt ?? '') || compare(a.id, b.id);
}

function inOrder(tags: readonly string[]): string[] {
  return [...new Set(tags)].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
