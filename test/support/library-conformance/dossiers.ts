// Dossiers of a library: titles, tags, what the shelf shows, steps stored together, what was opened.
import { expect, it } from 'vitest';
import { codes, value } from '../library-outcome';
import type { Opened } from './opened';

export function dossiers(at: Opened): void {
  it('keeps dossiers with titles and tags, last changed first', async () => {
    const a = await at.dossier('A');
    const b = await at.dossier('B');
    at.world.tick();
    const changed = value(await at.library.dossiers.change(a.id, { title: ' Quy chế\u0000 A ', tags: ['x', 'b', 'x'] }));
    expect(changed).toMatchObject({ title: 'Quy chế A', tags: ['b', 'x'], createdAt: a.createdAt });
    expect(value(await at.library.dossiers.list()).map(({ id }) => id)).toEqual([a.id, b.id]);
    expect(value(await at.library.dossiers.list({ tag: 'x' }))).toEqual([changed]);
    expect(value(await at.library.dossiers.read(a.id))).toEqual(changed);
    expect(codes(await at.library.dossiers.read('nothing'))).toEqual(['library.dossierMissing']);
    expect(codes(await at.library.dossiers.create({ title: '  ' }))).toEqual(['text.empty']);
  });

  it('shows of each dossier the newest version and the kind of its content', async () => {
    const { id } = await at.dossier();
    expect(value(await at.library.dossiers.shelf())).toMatchObject([{ id, last: null, kind: null }]);
    await at.commit(id, { kind: 'document', text: 'x'.repeat(5_000) }, [], { milestone: 'Dự thảo 1' });
    expect(value(await at.library.dossiers.shelf())).toMatchObject([
      { id, last: { number: 1, milestone: 'Dự thảo 1' }, kind: 'document' },
    ]);
    await at.save(id, { text: 'x'.repeat(5_000), kind: 'draft' });
    expect(value(await at.library.dossiers.shelf({ tag: 'biên phòng' }))).toMatchObject([{ last: { number: 1 }, kind: 'draft' }]);
    expect(value(await at.library.dossiers.shelf({ trash: true }))).toEqual([]);
  });

  it('stores several steps together or not at all', async () => {
    const { id } = await at.dossier();
    const refused = await at.library.together(async () => {
      await at.library.versions.commit({ dossier: id, content: 1 });
      await at.library.dossiers.create({ title: 'Khác' });
      return at.library.versions.read(id, 9);
    });
    expect(codes(refused)).toEqual(['library.versionMissing']);
    expect(value(await at.library.versions.list(id))).toEqual([]);
    expect(value(await at.library.dossiers.list())).toHaveLength(1);
    const kept = await at.library.together(async () => {
      await at.library.versions.commit({ dossier: id, content: 1 });
      return at.library.dossiers.create({ title: 'Khác' });
    });
    expect(kept.ok).toBe(true);
    expect(value(await at.library.dossiers.list())).toHaveLength(2);
    expect((await at.library.verify()).findings).toEqual([]);
  });

  it('remembers what was opened', async () => {
    const [a, b] = [await at.dossier('A'), await at.dossier('B')];
    await at.dossier('C');
    for (const { id } of [b, a, b]) {
      at.world.tick();
      await at.library.dossiers.open(id);
    }
    expect(value(await at.library.dossiers.recent(5)).map(({ id }) => id)).toEqual([b.id, a.id]);
    expect(value(await at.library.dossiers.recent(1))).toHaveLength(1);
  });
}
