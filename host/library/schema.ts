// Is this file a library, and of which version; brings an older one up to date, in one transaction.
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { textOf } from './columns';
import type { Connection } from './connection';
import { applicationId, migrations } from './migrations';

/** Only reads. The value is the version of the file: 0 for a file that is still empty. */
export function libraryVersion(connection: Connection): Outcome<number> {
  const file = connection.path;
  const version = connection.number('PRAGMA user_version');
  const isOurs = connection.number('PRAGMA application_id') === applicationId;
  const isEmpty = connection.number('SELECT count(*) FROM sqlite_master') === 0;
  if (!isOurs && !(isEmpty && version === 0)) return failed([error('library.foreign', '', { file })]);
  if (version > migrations.length)
    return failed([error('library.newer', '', { file, known: migrations.length, found: version })]);
  return done(version);
}

/** `to` is the version to reach: only tests want an old one. */
export function migrate(connection: Connection, to = migrations.length): Outcome<null> {
  return connection.write(() => {
    // Asked again under the lock: another process may have been faster.
    const version = libraryVersion(connection);
    if (!version.ok) return version;
    for (const step of migrations.slice(version.value, to)) connection.execute(step);
    connection.execute(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${Math.max(version.value, to)}`);
    return done(null);
  });
}

/** All tables, indexes and triggers as SQL, one line each. */
export function schemaOf(connection: Connection): string[] {
  const rows = connection.rows(
    "SELECT CAST(coalesce(sql, name) AS BLOB) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return rows.map(([sql]) => textOf(sql).replace(/\s+/g, ' '));
}
