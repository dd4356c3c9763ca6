// Working copies of the SQLite library.
import { z } from 'zod';
import { done, type Outcome } from '../../core/finding/finding';
import { type Body, bodyText, readBody } from '../../core/library/body';
import type { Dossier } from '../../core/library/dossier';
import type { WorkingCopies } from '../../core/library/library';
import { libraryLimits } from '../../core/library/limits';
import { inContent } from '../../core/library/passage';
import { checked, noMoreSteps, noVersion, noWorking, workingMoved } from '../../core/library/refusals';
import type { Kept } from '../../core/library/verify';
import { bodySeal } from '../../core/library/version';
import {
  type CheckedSave,
  newStep,
  type Saved,
  type Step,
  savedOf,
  saveSchema,
  stepHash,
  stepsKept,
  type Working,
  withStep,
} from '../../core/library/working';
import { DamagedRow, insertInto, readRow, selectList, valuesOf } from './columns';
import { packQuickly, unpack } from './packed';
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

/** Called at every pause in typing: the old body is not unpacked, and the new one not read back. */
function save(store: Store, dossier: Dossier, given: CheckedSave): Outcome<Saved> {
  const { after, base } = given;
  if (after !== undefined && after !== (dossier.step ?? 0)) return workingMoved(dossier.id);
  if (base && base > dossier.versions) return noVersion(dossier.id, base);
  const body = bodyText(given);
  if (!body.ok) return body;
  const isBased = base === undefined || base === dossier.base;
  const stored = packQuickly(body.value);
  if (isBased && isStored(store, dossier, stored)) return savedNow(store, dossier);
  const record = newStep(given, dossier, body.value, store.world);
  dropSteps(store, dossier, record.number);
  addStep(store, { record, seal: bodySeal(stepHash(record, store.world), stored, store.world), stored, body: body.value });
  const changed = withStep(dossier, record, base);
  putMoved(store, changed, given);
  return savedNow(store, changed, record);
}

function isStored({ connection }: Store, { id, step }: Dossier, stored: Uint8Array): boolean {
  if (step === null) return false;
  return connection.number('SELECT body = ?3 FROM step WHERE dossier = ?1 AND number = ?2', id, step, stored) === 1;
}

/** Steps between two looks at the room that they take. */
const between = 16;
/** Steps that are kept whatever room they take. */
const least = 100;

/** Those that were undone, and the oldest beyond what is kept; `next` is the number of the step that comes. */
function dropSteps({ connection, world }: Store, { id, step }: Dossier, next: number): void {
  connection.run('DELETE FROM step WHERE dossier = ? AND number > ?', id, step ?? 0);
  const oldest = 'SELECT number FROM step WHERE dossier = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2';
  connection.run(`DELETE FROM step WHERE dossier = ?1 AND number <= (${oldest})`, id, stepsKept(world) - 1);
  if (next % between !== 0) return;
  const sums = `SELECT number, sum(length(body)) OVER (ORDER BY number DESC) AS bytes, row_number() OVER (ORDER BY number DESC) AS place
    FROM step WHERE dossier = ?1`;
  const tooMuch = `SELECT max(number) FROM (${sums}) WHERE bytes > ?2 AND place > ${least}`;
  connection.run(`DELETE FROM step WHERE dossier = ?1 AND number <= (${tooMuch})`, id, libraryLimits.stepBytes);
}

function move(store: Store, dossier: Dossier, way: 'undo' | 'redo'): Outcome<Working> {
  if (dossier.step === null) return noWorking(dossier.id);
  const step = neighbour(store, dossier.id, dossier.step, way);
  if (step === 0) return noMoreSteps(way);
  const body = readBody(keptStep(store, dossier.id, step)?.body ?? '');
  if (!body) throw new DamagedRow('body');
  const changed = { ...dossier, step, changedAt: store.world.now() };
  putMoved(store, changed, body);
  return shown(store, changed);
}

/** 0: there is none. */
function neighbour({ connection }: Store, dossier: string, step: number, way: 'undo' | 'redo'): number {
  const [best, side] = way === 'undo' ? ['max', '<'] : ['min', '>'];
  return connection.number(`SELECT ${best}(number) FROM step WHERE dossier = ? AND number ${side} ?`, dossier, step);
}

function putMoved(store: Store, dossier: Dossier, { passages }: Body): void {
  store.put(dossier);
  store.index.replace(dossier.id, 'content', inContent(passages));
}

function savedNow(store: Store, dossier: Dossier, step = recordOf(store, dossier)): Outcome<Saved> {
  const end = (name: 'min' | 'max') => store.connection.number(`SELECT ${name}(number) FROM step WHERE dossier = ?`, dossier.id);
  return done(savedOf(dossier, step, end('min'), end('max')));
}

/** Throws DamagedRow. */
function recordOf({ connection }: Store, { id, step }: Dossier): Step {
  const row = connection.row(`SELECT ${selectList(stepColumns)} FROM step WHERE dossier = ? AND number = ?`, id, step);
  return readRow(stepColumns, stepRow, row ?? []);
}

function shown(store: Store, dossier: Dossier): Outcome<Working> {
  const kept = keptStep(store, dossier.id, dossier.step ?? 0);
  const body = kept && readBody(kept.body ?? '');
  if (!kept || !body) throw new DamagedRow('step');
  const record = savedNow(store, dossier, kept.record);
  return record.ok ? done({ ...record.value, body: body.content }) : record;
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
