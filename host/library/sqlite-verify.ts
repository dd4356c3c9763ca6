// Proves a SQLite library: the file, the schema, every record against its hash, the index against the records.
import { setImmediate } from 'node:timers/promises';
import { done, type Finding, failed, info, type Outcome } from '../../core/finding/finding';
import type { Watch } from '../../core/library/library';
import {
  altered,
  attachmentProblems,
  dossierProblems,
  emptyReport,
  noteProblems,
  type Part,
  stepProblems,
  type VerifyReport,
  versionProblems,
} from '../../core/library/verify';
import { DamagedRow, readRow, selectList, textOf } from './columns';
import { Connection } from './connection';
import { indexProblems } from './index-check';
import { libraryProblem } from './problems';
import { migrate, schemaOf } from './schema';
import { keptAttachment } from './sqlite-attachments';
import { notesOf } from './sqlite-notes';
import { keptVersion, versionsOf } from './sqlite-versions';
import { keptStep, stepNumbers } from './sqlite-working';
import type { Store } from './store';
import { dossierColumns, dossierRow } from './tables';

/** Each dossier is one look at one state; between dossiers other calls are let in. */
export async function sqliteVerify(store: Store, watch?: Watch): Promise<Outcome<VerifyReport>> {
  const whole = await store.read(() => done(idsAndFile(store)));
  if (!whole.ok) return whole;
  const { ids, findings } = whole.value;
  const report = { ...emptyReport, dossiers: ids.length };
  const seen = counted(store, ids.length, watch);
  for (const id of ids) {
    const checked = await store.read(() => done(new DossierCheck(store, id, report, seen).findings()));
    findings.push(...(checked.ok ? checked.value : checked.findings));
    if (!seen() || watch?.isStopped()) return failed([info('call.stopped', '')]);
    await setImmediate();
  }
  return done(report, findings);
}

/** Tells of every record that is looked at, of all there are. False: it is time to stop. */
function counted({ connection }: Store, dossiers: number, watch?: Watch): () => boolean {
  let total = dossiers;
  for (const table of ['version', 'step', 'attachment']) {
    // Counting may fail where the file is damaged, which is for the check to say.
    holds(() => {
      total += connection.number(`SELECT count(*) FROM ${table}`);
      return true;
    }, connection.path);
  }
  let count = 0;
  return () => {
    count += 1;
    watch?.tell(Math.min(count, total), total);
    return !watch?.isStopped();
  };
}

function idsAndFile(store: Store): { ids: string[]; findings: Finding[] } {
  const { path } = store.connection;
  const findings: Finding[] = [];
  const part = (name: Part, isRight: () => boolean) => {
    if (!holds(isRight, path)) findings.push(altered(name, path, ''));
  };
  part('file', () => isFileWhole(store.connection));
  part('file', () => schemaOf(store.connection).join('\n') === currentSchema());
  const ids: string[] = [];
  part('dossier', () => {
    for (const [id] of store.connection.rows('SELECT CAST(id AS BLOB) FROM dossier ORDER BY id')) ids.push(textOf(id));
    return true;
  });
  return { ids, findings };
}

/** False also when looking fails because of damage. */
function holds(check: () => boolean, path: string): boolean {
  try {
    return check();
  } catch (problem) {
    if (!libraryProblem(problem, path)) throw problem;
    return false;
  }
}

function isFileWhole(connection: Connection): boolean {
  const problems = connection.rows('SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check(1)');
  const strays = connection.rows('SELECT count(*) FROM pragma_foreign_key_check');
  return textOf(problems[0]?.[0]) === 'ok' && strays[0]?.[0] === 0;
}

let known: string | undefined;

function currentSchema(): string {
  if (known !== undefined) return known;
  const fresh = new Connection(':memory:', 0);
  migrate(fresh);
  known = schemaOf(fresh).join('\n');
  fresh.close();
  return known;
}

type Counts = { -readonly [K in keyof VerifyReport]: number };

class DossierCheck {
  private readonly found: Finding[] = [];

  constructor(
    private readonly store: Store,
    private readonly id: string,
    private readonly counts: Counts,
    private readonly seen: () => boolean,
  ) {}

  findings(): Finding[] {
    this.part('dossier', this.id, () => this.versions());
    this.part('step', this.id, () => this.steps());
    this.part('attachment', this.id, () => this.attachments());
    this.part('note', this.id, () => this.notes());
    this.part('index', this.id, () => indexProblems(this.store, this.id));
    return this.found;
  }

  /** What cannot even be read was altered. */
  private part(part: Part, at: string, check: () => readonly Finding[]): void {
    try {
      this.found.push(...check());
    } catch (problem) {
      if (!(problem instanceof DamagedRow) && !libraryProblem(problem, '')) throw problem;
      this.found.push(altered(part, at, this.id));
    }
  }

  private versions(): Finding[] {
    const { store, id, counts } = this;
    const [row] = store.connection.rows(`SELECT ${selectList(dossierColumns)} FROM dossier WHERE id = ?`, id);
    const { seal, ...dossier } = readRow(dossierColumns, dossierRow, row ?? []);
    const versions = versionsOf(store, id);
    const hashes = new Map(versions.map(({ number, hash }) => [number, hash]));
    for (const { number, parent } of versions) {
      counts.versions += 1;
      if (!this.seen()) break;
      this.part('version', `${id}@${number}`, () => {
        const kept = keptVersion(store, id, number);
        return kept
          ? versionProblems(kept, parent === null ? null : hashes.get(parent), store.world)
          : [altered('version', `${id}@${number}`, id)];
      });
    }
    return dossierProblems(dossier, seal, versions.at(-1), versions.length, store.world);
  }

  private steps(): Finding[] {
    const { store, id, counts } = this;
    const numbers = stepNumbers(store, id);
    for (const number of numbers) {
      counts.steps += 1;
      if (!this.seen()) break;
      this.part('step', `${id}#${number}`, () => {
        const kept = keptStep(store, id, number);
        return kept ? stepProblems(kept, store.world) : [altered('step', `${id}#${number}`, id)];
      });
    }
    const dossier = store.dossier(id);
    const isThere = dossier.ok && (dossier.value.step === null ? numbers.length === 0 : numbers.includes(dossier.value.step));
    return isThere ? [] : [altered('step', id, id)];
  }

  private attachments(): Finding[] {
    const { store, id, counts } = this;
    const ids = store.connection
      .rows('SELECT CAST(id AS BLOB) FROM attachment WHERE dossier = ?', id)
      .map(([own]) => textOf(own));
    for (const own of ids) {
      counts.attachments += 1;
      if (!this.seen()) break;
      this.part('attachment', own, () => {
        const kept = keptAttachment(store, own);
        return kept
          ? attachmentProblems(kept.record, kept.seal, kept.bytes, kept.text, store.world)
          : [altered('attachment', own, id)];
      });
    }
    return [];
  }

  private notes(): Finding[] {
    const notes = notesOf(this.store, this.id);
    this.counts.notes += notes.length;
    return notes.flatMap(({ record, seal }) => noteProblems(record, seal, this.store.world));
  }
}
