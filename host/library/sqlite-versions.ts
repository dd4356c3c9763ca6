// Versions of the SQLite library.
import { z } from 'zod';
import { done, type Outcome } from '../../core/finding/finding';
import { bodyText, readBody } from '../../core/library/body';
import type { Dossier } from '../../core/library/dossier';
import type { Versions } from '../../core/library/library';
import { inContent, versionPassage } from '../../core/library/passage';
import { checked, noVersion } from '../../core/library/refusals';
import type { Kept } from '../../core/library/verify';
import {
  bodySeal,
  type CheckedVersion,
  newVersion,
  newVersionSchema,
  parentOf,
  type Version,
  withVersion,
} from '../../core/library/version';
import { DamagedRow, insertInto, readRow, selectList, textOf, valuesOf } from './columns';
import { pack, unpack } from './packed';
import type { Store } from './store';
import { bodyColumns, bodyRow, versionColumns, versionRow } from './tables';

export function sqliteVersions(store: Store): Versions {
  return {
    async commit(given) {
      const input = checked(newVersionSchema, given);
      if (!input.ok) return input;
      return store.change(input.value.dossier, (dossier) => commit(store, dossier, input.value));
    },
    list: (id) =>
      store.read(() => {
        const dossier = store.dossier(id);
        return dossier.ok ? done(versionsOf(store, id)) : dossier;
      }),
    read: (id, number) =>
      store.read(() => {
        const dossier = store.dossier(id);
        if (!dossier.ok) return dossier;
        const kept = keptVersion(store, id, number === 'latest' ? dossier.value.versions : number);
        const body = kept && readBody(kept.body ?? '');
        if (kept && !body) throw new DamagedRow('body');
        return kept ? done({ ...kept.record, body: body?.content }) : noVersion(id, number);
      }),
  };
}

function commit(store: Store, dossier: Dossier, given: CheckedVersion): Outcome<Version> {
  const parent = parentOf(given, dossier);
  const body = bodyText(given);
  const parentHash = parent === null ? null : hashOf(store, dossier.id, parent);
  if (parentHash === undefined) return noVersion(dossier.id, parent ?? 0);
  if (!body.ok) return body;
  const record = newVersion(given, dossier, parentHash, body.value, store.world);
  const stored = pack(body.value);
  addVersion(store, { record, seal: bodySeal(record.hash, stored, store.world), stored, body: body.value });
  store.index.hold(dossier.id, record.number, [versionPassage(record), ...inContent(given.passages)]);
  store.put(withVersion(dossier, record, given.step, workingContent(store, dossier)));
  return done(record);
}

export function addVersion({ connection }: Store, { record, seal, stored }: Kept<Version>): void {
  const columns = { ...versionColumns, ...bodyColumns };
  connection.run(insertInto('version', columns), ...valuesOf(columns, { ...record, seal, body: stored }));
}

export function versionRecord({ connection }: Store, dossier: string, number: number): Version | undefined {
  const row = connection.row(
    `SELECT ${selectList(versionColumns)} FROM version WHERE dossier = ? AND number = ?`,
    dossier,
    number,
  );
  return row && readRow(versionColumns, versionRow, row);
}

export function versionsOf({ connection }: Store, dossier: string): Version[] {
  const rows = connection.rows(`SELECT ${selectList(versionColumns)} FROM version WHERE dossier = ? ORDER BY number`, dossier);
  return rows.map((row) => readRow(versionColumns, versionRow, row));
}

/** Throws DamagedRow. */
export function keptVersion({ connection }: Store, dossier: string, number: number): Kept<Version> | undefined {
  const columns = { ...versionColumns, ...bodyColumns };
  const row = connection.row(`SELECT ${selectList(columns)} FROM version WHERE dossier = ? AND number = ?`, dossier, number);
  if (!row) return undefined;
  const { seal, body, ...record } = readRow(columns, z.strictObject({ ...versionRow.shape, ...bodyRow }), row);
  return { record, seal, stored: body, body: unpack(body) };
}

function hashOf({ connection }: Store, dossier: string, number: number): string | undefined {
  const row = connection.row('SELECT CAST(hash AS BLOB) FROM version WHERE dossier = ? AND number = ?', dossier, number);
  return row && textOf(row[0]);
}

function workingContent({ connection }: Store, { id, step }: Dossier): string | null {
  const row = connection.row('SELECT CAST(content AS BLOB) FROM step WHERE dossier = ? AND number = ?', id, step);
  return row ? textOf(row[0]) : null;
}
