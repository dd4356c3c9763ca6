// Working copies of the SQLite library.
import { z } from 'zod';
import { done, type Outcome } from '../../core/finding/finding';
import { type Body, bodyText, readBody } from '../../core/library/body';
import type { Dossier } from '../../core/library/dossier';
import type { WorkingCopies } from '../../core/library/library';
import { inContent } from '../../core/library/passage';
import { checked, noMoreSteps, noVersion, noWorking, workingMoved } from '../../core/library/refusals';
import type { Kept } from '../../core/library/verify';
import { bodySeal } from '../../core/library/version';
import {
  type CheckedSave,
  newStep,
  type Step,
  saveSchema,
  stepBefore,
  stepBehind,
  stepHash,
  stepsAfter,
  type Working,
  withStep,
  workingOf,
} from '../../core/library/working';
import { DamagedRow, insertInto, readRow, selectList, valuesOf } from './columns';
import { pack, unpack } from './packed';
import type { Store } from './store';
import { bodyColumns, bodyRow, stepColumns, stepRow } from './tables';

const columns = { ...stepColumns, ...bodyColumns };

export function sqliteWorking(store: Store): WorkingCopies {
  return {
    read: (id) =>
      store.read(() => {
        const dossier = store.dossier(id);
        if (!dossier.ok) return dossier;
        return dossier.value.step === null ? done(null) : shown(store, dossier.value);
      }),
    async save(given) {
      const input = checked(saveSchema, given);
      if (!input.ok) return input;
      return store.change(input.value.dossier, (dossier) => save(store, dossier, input.value));
    },
    undo: (id) => store.change(id, (dossier) => move(store, dossier, 'undo')),
    redo: (id) => store.change(id, (dossier) => move(store, dossier, 'redo')),
    discard: (id) =>
      store.change(id, (dossier) => {
        if (dossier.step === null) return noWorking(id);
        store.connection.run('DELETE FROM step WHERE dossier = ?', id);
        store.index.replace(id, 'content', []);
        store.put({ ...dossier, step: null, base: null, changedAt: store.world.now() });
        return done(null);
      }),
  };
}

function save(store: Store, dossier: Dossier, given: CheckedSave): Outcome<Working> {
  const { after, base } = given;
  if (after !== undefined && after !== (dossier.step ?? 0)) return workingMoved(dossier.id);
  if (base && base > dossier.versions) return noVersion(dossier.id, base);
  const body = bodyText(given);
  if (!body.ok) return body;
  const isBased = base === undefined || base === dossier.base;
  if (isBased && dossier.step !== null && keptStep(store, dossier.id, dossier.step)?.body === body.value)
    return shown(store, dossier);
  const record = newStep(given, dossier, body.value, store.world);
  const stored = pack(body.value);
  const { drop } = stepsAfter(stepNumbers(store, dossier.id), dossier.step, record.number);
  for (const number of drop) store.connection.run('DELETE FROM step WHERE dossier = ? AND number = ?', dossier.id, number);
  addStep(store, { record, seal: bodySeal(stepHash(record, store.world), stored, store.world), stored, body: body.value });
  return moved(store, withStep(dossier, record, base), given);
}

function move(store: Store, dossier: Dossier, way: 'undo' | 'redo'): Outcome<Working> {
  if (dossier.step === null) return noWorking(dossier.id);
  const step = (way === 'undo' ? stepBefore : stepBehind)(stepNumbers(store, dossier.id), dossier.step);
  if (step === undefined) return noMoreSteps(way);
  const body = readBody(keptStep(store, dossier.id, step)?.body ?? '');
  if (!body) throw new DamagedRow('body');
  return moved(store, { ...dossier, step, changedAt: store.world.now() }, body);
}

function moved(store: Store, dossier: Dossier, { passages }: Body): Outcome<Working> {
  store.put(dossier);
  store.index.replace(dossier.id, 'content', inContent(passages));
  return shown(store, dossier);
}

function shown(store: Store, dossier: Dossier): Outcome<Working> {
  const kept = keptStep(store, dossier.id, dossier.step ?? 0);
  const body = kept && readBody(kept.body ?? '');
  if (!kept || !body) throw new DamagedRow('step');
  return done(workingOf(dossier, kept.record, stepNumbers(store, dossier.id), body.content));
}

export function addStep({ connection }: Store, { record, seal, stored }: Kept<Step>): void {
  connection.run(insertInto('step', columns), ...valuesOf(columns, { ...record, seal, body: stored }));
}

/** Oldest first. */
export function stepNumbers({ connection }: Store, dossier: string): number[] {
  return connection
    .rows('SELECT CAST(number AS INTEGER) FROM step WHERE dossier = ? ORDER BY number', dossier)
    .map(([number]) => Number(number));
}

/** Throws DamagedRow. */
export function keptStep({ connection }: Store, dossier: string, number: number): Kept<Step> | undefined {
  const row = connection.row(`SELECT ${selectList(columns)} FROM step WHERE dossier = ? AND number = ?`, dossier, number);
  if (!row) return undefined;
  const { seal, body, ...record } = readRow(columns, z.strictObject({ ...stepRow.shape, ...bodyRow }), row);
  return { record, seal, stored: body, body: unpack(body) };
}
