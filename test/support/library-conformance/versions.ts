// Versions: they follow each other, never change, and are hashed with their parent.
import { expect, it } from 'vitest';
import { codes, value } from '../library-outcome';
import type { Opened } from './opened';

export function versions(at: Opened): void {
  it('keeps versions that follow each other and never change', async () => {
    const { id } = await at.dossier();
    const content = { a: [1, null, 'đ\u0000'], ['__proto__']: { b: 1 }, 2: 'x' };
    const first = await at.commit(id, content, [], { stage: 'base' });
    const second = await at.commit(id, 'khác', [], { milestone: 'Dự thảo 2 gửi lấy ý kiến' });
    const branch = await at.commit(id, 3, [], { parent: 1 });
    expect(first).toMatchObject({ number: 1, parent: null, stage: 'base', author: 'An', dossier: id });
    expect(second).toMatchObject({ number: 2, parent: 1, milestone: 'Dự thảo 2 gửi lấy ý kiến' });
    expect(branch).toMatchObject({ number: 3, parent: 1 });
    expect(value(await at.library.versions.list(id))).toEqual([first, second, branch]);
    expect(value(await at.library.versions.read(id, 1))).toEqual({ ...first, body: JSON.parse(JSON.stringify(content)) });
    expect(value(await at.library.versions.read(id, 'latest')).body).toBe(3);
    expect(value(await at.library.dossiers.read(id))).toMatchObject({ versions: 3, head: branch.hash });
  });

  it('refuses versions without a place', async () => {
    const { id } = await at.dossier();
    expect(codes(await at.library.versions.read(id, 'latest'))).toEqual(['library.versionMissing']);
    expect(codes(await at.library.versions.read(id, 1))).toEqual(['library.versionMissing']);
    expect(codes(await at.library.versions.commit({ dossier: id, content: 1, parent: 4 }))).toEqual(['library.versionMissing']);
    expect(codes(await at.library.versions.commit({ dossier: 'x', content: 1 }))).toEqual(['library.dossierMissing']);
    expect(codes(await at.library.versions.commit({ dossier: id, content: 1, stage: 'y' as never }))).toEqual(['value.choice']);
    expect(value(await at.library.versions.list(id))).toEqual([]);
  });

  it('hashes a version with its parent', async () => {
    const [a, b] = [await at.dossier(), await at.dossier()];
    const one = await at.commit(a.id, 'same');
    const two = await at.commit(a.id, 'same');
    const other = await at.commit(b.id, 'same');
    expect(one.content).toBe(two.content);
    expect(new Set([one.hash, two.hash, other.hash]).size).toBe(3);
  });
}
