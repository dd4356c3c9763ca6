// A library file in trouble: every case ends with a finding that names a way out, and the data stays as it was.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupTo } from '../../../host/library/backup';
import { Connection } from '../../../host/library/connection';
import { applicationId, migrations } from '../../../host/library/migrations';
import { nodeWorld } from '../../../host/library/node-world';
import { openConnection, openLibrary } from '../../../host/library/open-library';
import { restoreLibrary } from '../../../host/library/restore';
import { sqliteVersions } from '../../../host/library/sqlite-versions';
import { Store } from '../../../host/library/store';
import { article, codes, value } from '../../support/library-outcome';
import { testWorld } from '../../support/library-world';
import { testFolder } from './folder';

const folder = testFolder();
const world = testWorld();

/** A library with one dossier of three versions; gives the dossier's id. */
async function written(name: string): Promise<string> {
  const library = await folder.open(world, name);
  world.tick();
  const { id } = value(await library.dossiers.create({ title: 'Quy chế' }));
  for (const number of [1, 2, 3]) {
    world.tick();
    await library.versions.commit({ dossier: id, content: 'x'.repeat(3_000 * number), passages: [article(number, 'tuần tra')] });
  }
  await library.close();
  return id;
}

const codesOfOpening = async (name: string) => codes(await openLibrary(folder.path(name), { world, busy: 50 }));

describe('opening', () => {
  it('leaves one file behind', async () => {
    await written('one.phoihop');
    expect(readdirSync(dirname(folder.path('x'))).filter((name) => name.startsWith('one'))).toEqual(['one.phoihop']);
  });

  it('refuses what is no library and leaves it alone', async () => {
    const other = new Connection(folder.path('other.db'), 0);
    other.execute('CREATE TABLE mine (a)');
    other.close();
    writeFileSync(folder.path('text.phoihop'), 'Quy chế phối hợp '.repeat(500));
    mkdirSync(folder.path('folder.phoihop'));
    for (const [name, code] of [
      ['other.db', 'library.foreign'],
      ['text.phoihop', 'library.damaged'],
      ['folder.phoihop', 'file.isFolder'],
      ['no/where.phoihop', 'file.noFolder'],
    ] as const) {
      const isFile = existsSync(folder.path(name)) && statSync(folder.path(name)).isFile();
      const before = isFile ? readFileSync(folder.path(name)) : undefined;
      expect(await codesOfOpening(name), name).toEqual([code]);
      if (before) expect(readFileSync(folder.path(name)).equals(before)).toBe(true);
    }
  });

  it('refuses a library of a newer program and leaves it alone', async () => {
    await written('newer.phoihop');
    const connection = new Connection(folder.path('newer.phoihop'), 0);
    connection.execute(`PRAGMA user_version = ${migrations.length + 1}`);
    connection.abandon();
    const before = readFileSync(folder.path('newer.phoihop'));
    const outcome = await openLibrary(folder.path('newer.phoihop'));
    expect(outcome.findings).toMatchObject([
      { code: 'library.newer', params: { known: migrations.length, found: migrations.length + 1 } },
    ]);
    expect(readFileSync(folder.path('newer.phoihop')).equals(before)).toBe(true);
  });

  it('says that a cut file is damaged', async () => {
    const id = await written('cut.phoihop');
    const bytes = readFileSync(folder.path('cut.phoihop'));
    for (const length of [10, 100, 4_096, 20_000, bytes.length - 4_096]) {
      writeFileSync(folder.path('short.phoihop'), bytes.subarray(0, length));
      const opened = await openLibrary(folder.path('short.phoihop'), { world, busy: 50 });
      const found = opened.ok
        ? [...(await opened.value.verify()).findings, ...(await opened.value.versions.list(id)).findings]
        : opened.findings;
      expect(found.length, String(length)).toBeGreaterThan(0);
      for (const { code } of found) expect(code).toMatch(/^library\.(damaged|altered)$/);
      if (opened.ok) await opened.value.close();
    }
  });

  it('works with names that SQLite could take for something else', async () => {
    for (const name of ['file:a?mode=ro.phoihop', 'b c%20#.phoihop', "d'e.phoihop"]) {
      await written(name);
      expect(existsSync(folder.path(name))).toBe(true);
    }
  });
});

describe('writing', () => {
  it('says that another process holds the library, and goes on when it lets go', async () => {
    const id = await written('locked.phoihop');
    const library = await folder.open(world, 'locked.phoihop');
    const other = new Connection(folder.path('locked.phoihop'), 0);
    other.execute('BEGIN IMMEDIATE');
    expect(codes(await library.versions.commit({ dossier: id, content: 1 }))).toEqual(['library.locked']);
    expect(value(await library.versions.list(id))).toHaveLength(3);
    other.execute('COMMIT');
    expect(value(await library.versions.commit({ dossier: id, content: 1 })).number).toBe(4);
    other.abandon();
    await library.close();
  });

  it.each([
    ['full', 'PRAGMA max_page_count = 1', 'library.diskFull'],
    ['read-only', 'PRAGMA query_only = ON', 'library.readOnly'],
  ])('says that the disk is %s and keeps what there was', async (name, pragma, code) => {
    const id = await written(`${name}.phoihop`);
    const connection = value(await openConnection(folder.path(`${name}.phoihop`), 50));
    const versions = sqliteVersions(new Store(connection, world));
    connection.execute(pragma);
    const content = Array.from({ length: 20_000 }, () => nodeWorld.newId());
    expect(codes(await versions.commit({ dossier: id, content }))).toEqual([code]);
    connection.abandon();
    const library = await folder.open(world, `${name}.phoihop`);
    expect(value(await library.versions.list(id))).toHaveLength(3);
    expect((await library.verify()).findings).toEqual([]);
    await library.close();
  });

  it('is a program error when the program is wrong', async () => {
    const connection = value(await openConnection(folder.path('wrong.phoihop'), 50));
    const store = new Store(connection, world);
    await expect(store.write(() => null as never)).rejects.toThrow(TypeError);
    connection.abandon();
  });
});

describe('a backup', () => {
  it('is made while the library is in use, and restored', async () => {
    const id = await written('live.phoihop');
    const library = await folder.open(world, 'live.phoihop');
    const saved = folder.path('saved.backup');
    expect(value(await library.backup(saved))).toBe(saved);
    world.tick();
    await library.versions.commit({ dossier: id, content: 'after' });
    const restored = async () => restoreLibrary(saved, folder.path('live.phoihop'), { world, busy: 50 });
    expect(codes(await restored())).toEqual(['library.locked']);
    expect(value(await library.versions.list(id))).toHaveLength(4);
    await library.close();
    const { kept } = value(await restored());
    const back = await folder.open(world, 'live.phoihop');
    expect(value(await back.versions.list(id))).toHaveLength(3);
    expect((await back.verify()).findings).toEqual([]);
    await back.close();
    const old = value(await openLibrary(kept ?? '', { world }));
    expect(value(await old.versions.list(id))).toHaveLength(4);
    await old.close();
  });

  it('takes the place of a damaged library', async () => {
    const id = await written('hurt.phoihop');
    const library = await folder.open(world, 'hurt.phoihop');
    value(await library.backup(folder.path('hurt.backup')));
    await library.close();
    writeFileSync(folder.path('hurt.phoihop'), 'damaged'.repeat(3_000));
    expect(await codesOfOpening('hurt.phoihop')).toEqual(['library.damaged']);
    const { kept } = value(await restoreLibrary(folder.path('hurt.backup'), folder.path('hurt.phoihop'), { world }));
    expect(readFileSync(kept ?? '', 'utf8')).toMatch(/^damaged/);
    const back = await folder.open(world, 'hurt.phoihop');
    expect(value(await back.versions.list(id))).toHaveLength(3);
    await back.close();
  });

  it('is refused over the library, in a missing folder and over a folder', async () => {
    await written('safe.phoihop');
    const library = await folder.open(world, 'safe.phoihop');
    expect(codes(await library.backup(folder.path('safe.phoihop')))).toEqual(['library.backupIsLibrary']);
    expect(codes(await library.backup(folder.path('no/where')))).toEqual(['library.missing']);
    expect(codes(await library.backup(dirname(folder.path('x'))))).toEqual(['file.isFolder']);
    await library.close();
  });

  it('that was altered, is newer, foreign or missing restores nothing', async () => {
    await written('keep.phoihop');
    const target = folder.path('keep.phoihop');
    const before = readFileSync(target);
    const altered = new Connection(target, 0);
    await backupTo(altered, folder.path('altered.backup'));
    await backupTo(altered, folder.path('newer.backup'));
    altered.abandon();
    const change = (name: string, sql: string) => {
      const connection = new Connection(folder.path(name), 0);
      connection.execute(sql);
      connection.abandon();
    };
    change('altered.backup', "UPDATE version SET author = 'Kẻ khác' WHERE number = 2");
    change('newer.backup', 'PRAGMA user_version = 99');
    writeFileSync(folder.path('text.backup'), 'x'.repeat(9_000));
    for (const [name, code] of [
      ['altered.backup', 'library.backupAltered'],
      ['newer.backup', 'library.newer'],
      ['text.backup', 'library.damaged'],
      ['none.backup', 'library.missing'],
      ['keep.phoihop', 'library.backupIsLibrary'],
    ]) {
      const outcome = await restoreLibrary(folder.path(name ?? ''), target, { world });
      expect(codes(outcome)[0], name).toBe(code);
      expect(readFileSync(target).equals(before)).toBe(true);
    }
    expect(readdirSync(dirname(target)).filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});

describe('the schema', () => {
  it.each(Array.from({ length: migrations.length }, (_, at) => at + 1))(
    'of version %i opens, and its data is there',
    async (version) => {
      const name = `schema-${version}.phoihop`;
      copyFileSync(`${import.meta.dirname}/files/schema-${version}.phoihop`, folder.path(name));
      chmodSync(folder.path(name), 0o644);
      const library = await folder.open(world, name);
      const [dossier] = value(await library.dossiers.list());
      expect(dossier).toMatchObject({ title: 'Quy chế của bản cũ', versions: 2 });
      expect(value(await library.versions.read(dossier?.id ?? '', 1)).body).toEqual({ điều: 'một' });
      expect(value(await library.search({ text: 'tuan tra' })).hits).toHaveLength(1);
      expect((await library.verify()).findings).toEqual([]);
      await library.close();
    },
  );

  it('is that of its snapshot', async () => {
    const connection = value(await openConnection(folder.path('fresh.phoihop'), 0));
    expect(connection.number('PRAGMA application_id')).toBe(applicationId);
    const { schemaOf } = await import('../../../host/library/schema');
    await expect(`${schemaOf(connection).join('\n')}\n`).toMatchFileSnapshot(`files/schema-${migrations.length}.sql`);
    connection.close();
  });
});
