// One connection to a library file: statements, transactions, closing. libsql ends the whole process when a text is not
// UTF-8 or a parameter is a boolean, so texts are read as bytes (columns.ts) and parameters have few types.
import Database from 'libsql';
import type { Outcome } from '../../core/finding/finding';

export type Value = string | number | null | Uint8Array;
type Statement = ReturnType<Database.Database['prepare']>;

export class Connection {
  private readonly statements = new Map<string, Statement>();
  private readonly database: Database.Database;
  private isTogether = false;

  /** `busy`: milliseconds to wait for another process. */
  constructor(
    readonly path: string,
    busy: number,
  ) {
    this.database = new Database(path, { timeout: busy });
  }

  /** Statements without parameters and results; never with text from outside. */
  execute(sql: string): void {
    this.database.exec(sql);
  }

  rows(sql: string, ...values: Value[]): unknown[][] {
    return this.statement(sql).all(values) as unknown[][];
  }

  row(sql: string, ...values: Value[]): unknown[] | undefined {
    return this.rows(sql, ...values)[0];
  }

  /** One number, 0 when there is no row. */
  number(sql: string, ...values: Value[]): number {
    return Number(this.row(sql, ...values)?.[0] ?? 0);
  }

  /** Gives the id of the row that was inserted last. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.statement(sql).run(values).lastInsertRowid);
  }

  /** All of `work` or nothing of it: an outcome without a value undoes it like an exception. */
  write<T>(work: () => Outcome<T>): Outcome<T> {
    return this.transaction('IMMEDIATE', work);
  }

  /** `work` sees one state of the library, whatever others write meanwhile. */
  read<T>(work: () => Outcome<T>): Outcome<T> {
    return this.transaction('DEFERRED', work);
  }

  /**
   * Leaves the file alone to be the library, without a log beside it. libsql lets go of a file only when the statements
   * are collected as garbage, and without a log it holds no lock until then.
   */
  close(): void {
    try {
      this.execute('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE');
    } catch {
      // Another process has the library open, and keeps the log.
    }
    this.abandon();
  }

  /** Closes without touching the file. */
  abandon(): void {
    this.statements.clear();
    this.database.close();
  }

  /** As `write`, for work that writes in several steps: each is a part of the whole. Nobody else may use the connection meanwhile. */
  async together<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    this.execute('BEGIN IMMEDIATE');
    this.isTogether = true;
    try {
      const outcome = await work();
      this.execute(outcome.ok ? 'COMMIT' : 'ROLLBACK');
      return outcome;
    } catch (problem) {
      this.undo();
      throw problem;
    } finally {
      this.isTogether = false;
    }
  }

  private transaction<T>(kind: string, work: () => Outcome<T>): Outcome<T> {
    if (this.isTogether) return work();
    this.execute(`BEGIN ${kind}`);
    try {
      const outcome = work();
      this.execute(outcome.ok ? 'COMMIT' : 'ROLLBACK');
      return outcome;
    } catch (problem) {
      this.undo();
      throw problem;
    }
  }

  /** A full disk may have undone the transaction already. */
  private undo(): void {
    try {
      this.execute('ROLLBACK');
    } catch {
      // There is nothing left to undo.
    }
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = this.database.prepare(sql);
    const made = prepared.reader ? prepared.raw() : prepared;
    this.statements.set(sql, made);
    return made;
  }
}
