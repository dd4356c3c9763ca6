// The schema of a library file as numbered steps, each only adding. A step that was released is never edited: the test
// compares the schema of every version with its snapshot and opens a file of every version.

/** "PHOP": marks a SQLite file as ours. */
export const applicationId = 0x50484f50;

/** `migrations[n]` takes a file of version n to version n + 1. */
export const migrations: readonly string[] = [
  `
CREATE TABLE dossier (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, tags TEXT NOT NULL, createdAt TEXT NOT NULL, changedAt TEXT NOT NULL,
  openedAt TEXT, discardedAt TEXT, versions INTEGER NOT NULL, head TEXT, step INTEGER, nextStep INTEGER NOT NULL,
  base INTEGER, seal TEXT NOT NULL
) STRICT;
CREATE TABLE version (
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier ON DELETE CASCADE, number INTEGER NOT NULL, parent INTEGER,
  stage TEXT NOT NULL, author TEXT NOT NULL, message TEXT NOT NULL, milestone TEXT, at TEXT NOT NULL, content TEXT NOT NULL,
  hash TEXT NOT NULL, seal TEXT NOT NULL, body BLOB NOT NULL,
  UNIQUE (dossier, number),
  FOREIGN KEY (dossier, parent) REFERENCES version (dossier, number) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE step (
  dossier TEXT NOT NULL REFERENCES dossier ON DELETE CASCADE, number INTEGER NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
  content TEXT NOT NULL, seal TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (dossier, number)
) STRICT;
CREATE TABLE attachment (
  id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier ON DELETE CASCADE, name TEXT NOT NULL, type TEXT NOT NULL,
  author TEXT NOT NULL, at TEXT NOT NULL, size INTEGER NOT NULL, content TEXT NOT NULL, seal TEXT NOT NULL, text TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX attachmentOfDossier ON attachment (dossier);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier ON DELETE CASCADE, hash TEXT NOT NULL, source TEXT NOT NULL,
  place TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (dossier, hash)
) STRICT;
CREATE TABLE holding (
  passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE, version INTEGER NOT NULL, PRIMARY KEY (passage, version)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(exact, folded, content='', contentless_delete=1, tokenize='ascii');
CREATE TRIGGER passageGone AFTER DELETE ON passage BEGIN DELETE FROM search WHERE rowid = old.id; END;
`,
  `
CREATE TABLE note (
  dossier TEXT NOT NULL REFERENCES dossier ON DELETE CASCADE, older INTEGER NOT NULL, newer INTEGER NOT NULL,
  change TEXT NOT NULL, text TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, seal TEXT NOT NULL,
  PRIMARY KEY (dossier, older, newer, change)
) STRICT;
`,
];
