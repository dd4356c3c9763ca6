// The passages of dossiers and the full-text index over them. Equal passages of a dossier are kept once, whichever
// versions hold them; a passage that nothing holds any more is gone. All of it can be made anew from the other tables.
import { exactForm, foldedForm } from '../../core/library/fold';
import { passageHash, type Source, type SourcedPassage, searchedText } from '../../core/library/passage';
import type { Hasher } from '../../core/library/world';
import { readRow, selectList, textOf } from './columns';
import type { Connection } from './connection';
import { passageColumns, passageRow } from './tables';

/** In place of the number of a version: what no version holds (working copy, title, attachments). */
export const unversioned = 0;

export class PassageIndex {
  constructor(
    private readonly connection: Connection,
    private readonly world: Hasher,
  ) {}

  hold(dossier: string, version: number, passages: readonly SourcedPassage[]): void {
    for (const [hash, passage] of this.byHash(passages)) {
      const id = this.find(dossier, hash) ?? this.add(dossier, hash, passage);
      this.connection.run('INSERT OR IGNORE INTO holding (passage, version) VALUES (?, ?)', id, version);
    }
  }

  /** `passages` take the place of the unversioned ones of the same source (and, given a place, of that place). */
  replace(dossier: string, source: Source, passages: readonly SourcedPassage[], place: string | null = null): void {
    const wanted = this.byHash(passages);
    for (const [hash, id] of this.unversioned(dossier, source, place)) {
      if (!wanted.delete(hash)) this.release(id);
    }
    this.hold(dossier, unversioned, [...wanted.values()]);
  }

  /** A dossier goes to the trash: its passages stay, but are not found. */
  mute(dossier: string): void {
    this.connection.run('DELETE FROM search WHERE rowid IN (SELECT id FROM passage WHERE dossier = ?)', dossier);
  }

  unmute(dossier: string): void {
    for (const [id, ...row] of this.connection.rows(
      `SELECT id, ${selectList(passageColumns)} FROM passage WHERE dossier = ?`,
      dossier,
    )) {
      this.index(Number(id), readRow(passageColumns, passageRow, row));
    }
  }

  private find(dossier: string, hash: string): number | undefined {
    const row = this.connection.row('SELECT CAST(id AS INTEGER) FROM passage WHERE dossier = ? AND hash = ?', dossier, hash);
    return row && Number(row[0]);
  }

  private add(dossier: string, hash: string, passage: SourcedPassage): number {
    const { source, place, label, text } = passage;
    const sql = 'INSERT INTO passage (dossier, hash, source, place, label, text) VALUES (?, ?, ?, ?, ?, ?)';
    const id = this.connection.run(sql, dossier, hash, source, place, label, text);
    this.index(id, passage);
    return id;
  }

  private index(id: number, passage: SourcedPassage): void {
    const exact = exactForm(searchedText(passage));
    this.connection.run('INSERT INTO search (rowid, exact, folded) VALUES (?, ?, ?)', id, exact, foldedForm(exact));
  }

  private release(passage: number): void {
    this.connection.run('DELETE FROM holding WHERE passage = ? AND version = ?', passage, unversioned);
    this.connection.run('DELETE FROM passage WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM holding WHERE passage = ?1)', passage);
  }

  private unversioned(dossier: string, source: Source, place: string | null): [string, number][] {
    const rows = this.connection.rows(
      `SELECT CAST(hash AS BLOB), CAST(id AS INTEGER) FROM passage JOIN holding ON passage = id AND version = ${unversioned}
       WHERE dossier = ?1 AND source = ?2 AND (?3 IS NULL OR place = ?3)`,
      ...[dossier, source, place],
    );
    return rows.map(([hash, id]) => [textOf(hash), Number(id)]);
  }

  private byHash(passages: readonly SourcedPassage[]): Map<string, SourcedPassage> {
    return new Map(passages.map((passage) => [passageHash(passage, this.world), passage]));
  }
}
