// The trash refuses writing and gives back; the proof that nothing was altered.
import { expect, it } from 'vitest';
import { article, codes, value } from '../library-outcome';
import type { Opened } from './opened';

export function trash(at: Opened): void {
  it('refuses to write in the trash, finds nothing there, restores and purges', async () => {
    const { id } = await at.dossier();
    await at.commit(id, 1, [article(1, 'tuần tra')]);
    const { id: file } = value(await at.library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array(3) }));
    expect(codes(await at.library.dossiers.restore(id))).toEqual(['library.notInTrash']);
    expect(codes(await at.library.dossiers.purge(id))).toEqual(['library.notInTrash']);
    at.world.tick();
    expect(value(await at.library.dossiers.discard(id)).discardedAt).toBe(at.world.now());
    expect(value(await at.library.dossiers.list())).toEqual([]);
    expect(value(await at.library.dossiers.list({ trash: true }))).toHaveLength(1);
    expect(await at.hits('tuan tra')).toEqual([]);
    const refused = [
      await at.library.versions.commit({ dossier: id, content: 2 }),
      await at.library.working.save({ dossier: id, content: 2 }),
      await at.library.attachments.remove(file),
      await at.library.dossiers.discard(id),
      await at.library.dossiers.change(id, { title: 'y' }),
    ];
    expect(refused.flatMap(codes)).toEqual(refused.map(() => 'library.inTrash'));
    expect(value(await at.library.versions.read(id, 1)).body).toBe(1);
    await at.library.dossiers.restore(id);
    expect(await at.hits('tuan tra')).toHaveLength(1);
    await at.library.dossiers.discard(id);
    expect(value(await at.library.dossiers.purge(id))).toBeNull();
    expect(codes(await at.library.dossiers.read(id))).toEqual(['library.dossierMissing']);
    expect(codes(await at.library.attachments.read(file))).toEqual(['library.attachmentMissing']);
  });

  it('proves that nothing was altered', async () => {
    const { id } = await at.dossier();
    await at.commit(id, 1, [article(1, 'a')]);
    await at.save(id, 2);
    await at.library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array(3), text: 'chữ' });
    await at.library.notes.put({ dossier: id, older: 1, newer: 1, change: 'c', text: 'vì' });
    const report = await at.library.verify();
    expect(report.findings).toEqual([]);
    expect(value(report)).toEqual({ dossiers: 1, versions: 1, steps: 1, attachments: 1, notes: 1 });
  });
}
