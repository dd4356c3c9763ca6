// Working copies of the in-memory library.
import { done, type Outcome } from '../../finding/finding';
import { bodyText, readBody } from '../body';
import type { WorkingCopies } from '../library';
import { checked, noMoreSteps, noVersion, noWorking, workingMoved } from '../refusals';
import type { Shelf } from '../shelf';
import { bodySeal } from '../version';
import { newStep, type Saved, savedOf, saveSchema, stepHash, stepsKept, stepTo, type Working, withStep } from '../working';
import type { Shelves } from './shelves';

export function memoryWorking(shelves: Shelves): WorkingCopies {
  const move = async (id: string, way: 'undo' | 'redo') => {
    const shelf = shelves.writing(id);
    if (!shelf.ok) return shelf;
    const { dossier } = shelf.value;
    if (dossier.step === null) return noWorking(id);
    const step = stepTo(numbersOf(shelf.value), dossier.step, way);
    if (step === undefined) return noMoreSteps(way);
    const changed = { ...shelf.value, dossier: { ...dossier, step, changedAt: shelves.world.now() } };
    shelves.put(changed);
    return shown(changed);
  };
  return {
    async read(id) {
      const shelf = shelves.reading(id);
      if (!shelf.ok) return shelf;
      return shelf.value.dossier.step === null ? done(null) : shown(shelf.value);
    },
    save: async (given) => save(shelves, given),
    undo: (id) => move(id, 'undo'),
    redo: (id) => move(id, 'redo'),
    async discard(id) {
      const shelf = shelves.writing(id);
      if (!shelf.ok) return shelf;
      const { dossier } = shelf.value;
      if (dossier.step === null) return noWorking(id);
      shelves.put({ ...shelf.value, dossier: { ...dossier, step: null, base: null, changedAt: shelves.world.now() }, steps: [] });
      return done(null);
    },
  };
}

function save(shelves: Shelves, given: unknown): Outcome<Saved> {
  const input = checked(saveSchema, given);
  if (!input.ok) return input;
  const { dossier: id, after, base } = input.value;
  const shelf = shelves.writing(id);
  if (!shelf.ok) return shelf;
  const { dossier, versions, steps } = shelf.value;
  if (after !== undefined && after !== (dossier.step ?? 0)) return workingMoved(id);
  if (base && base > versions.length) return noVersion(id, base);
  const body = bodyText(input.value);
  if (!body.ok) return body;
  const current = steps.find(({ record }) => record.number === dossier.step);
  if (current?.body === body.value && (base === undefined || base === dossier.base)) return saved(shelf.value);
  const record = newStep(input.value, dossier, body.value, shelves.world);
  const kept = {
    record,
    seal: bodySeal(stepHash(record, shelves.world), body.value, shelves.world),
    stored: body.value,
    body: body.value,
  };
  const done = steps.filter((step) => step.record.number <= (dossier.step ?? 0));
  const left = [...done, kept].slice(-stepsKept(shelves.world));
  const changed = { ...shelf.value, dossier: withStep(dossier, record, base), steps: left };
  shelves.put(changed);
  return saved(changed);
}

function saved({ dossier, steps }: Shelf): Outcome<Saved> {
  const kept = steps.find(({ record }) => record.number === dossier.step);
  if (!kept) return noWorking(dossier.id);
  return done(savedOf(dossier, kept.record, steps[0]?.record.number ?? 0, steps.at(-1)?.record.number ?? 0));
}

function shown(shelf: Shelf): Outcome<Working> {
  const record = saved(shelf);
  const body = shelf.steps.find(({ record }) => record.number === shelf.dossier.step)?.body ?? '';
  return record.ok ? done({ ...record.value, body: readBody(body)?.content }) : record;
}

function numbersOf({ steps }: Shelf): number[] {
  return steps.map(({ record }) => record.number);
}
