// The working copy of a dossier: a line of steps and a place in it. Saving drops the steps that were undone, and the
// oldest beyond the limit. Numbers of steps are never used twice.
import { z } from 'zod';
import { bodyFields, contentText } from './body';
import type { Dossier } from './dossier';
import { libraryLimits } from './limits';
import { count, hash, id, moment, position, short } from './text';
import { type Hasher, type LibraryWorld, seal } from './world';

/** `content` is the hash of the content. */
export const stepSchema = z.strictObject({ dossier: id, number: position, author: short, at: moment, content: hash });
export type Step = Readonly<z.output<typeof stepSchema>>;

export interface Saved extends Omit<Step, 'number'> {
  readonly step: number;
  readonly base: number | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** `body` is the content. */
export interface Working extends Saved {
  readonly body: unknown;
}

/**
 * `after` is the step that the writer has seen last (0: none); when the working copy has moved on, nothing is saved.
 * Left out, the writer takes what comes. `base` left out stays as it is.
 */
export const saveSchema = z.strictObject({
  dossier: id,
  author: short.default(''),
  base: position.nullable().optional(),
  after: count.optional(),
  ...bodyFields,
});
export type Save = z.input<typeof saveSchema>;
export type CheckedSave = z.output<typeof saveSchema>;

export function newStep({ author }: CheckedSave, { id, nextStep }: Dossier, body: string, world: LibraryWorld): Step {
  return { dossier: id, number: nextStep, author, at: world.now(), content: world.sha256(contentText(body)) };
}

export function stepHash({ dossier, number, author, at, content }: Step, world: Hasher): string {
  return seal(world, 'step', [dossier, number, author, at, content]);
}

/** How many steps are kept, the newest included. */
export function stepsKept({ steps }: LibraryWorld): number {
  return steps ?? libraryLimits.steps;
}

/** The number of the step that is gone back or forward to from `current`. */
export function stepTo(numbers: readonly number[], current: number, way: 'undo' | 'redo'): number | undefined {
  return way === 'undo' ? numbers.findLast((number) => number < current) : numbers.find((number) => number > current);
}

export function withStep(dossier: Dossier, { number, at }: Step, base: number | null | undefined): Dossier {
  return { ...dossier, step: number, nextStep: number + 1, changedAt: at, base: base === undefined ? dossier.base : base };
}

/** `first` and `last` are the numbers of the oldest and the newest step. */
export function savedOf({ base }: Dossier, { number, ...rest }: Step, first: number, last: number): Saved {
  return { ...rest, step: number, base, canUndo: first < number, canRedo: last > number };
}
