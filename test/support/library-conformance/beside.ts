// What is kept beside the versions: attachments, and a note for each change.
import { expect, it } from 'vitest';
import { codes, value } from '../library-outcome';
import type { Opened } from './opened';

export function beside(at: Opened): void {
  it('keeps attachments', async () => {
    const { id } = await at.dossier();
    at.world.tick();
    const bytes = new Uint8Array([0, 255, 1, 0]);
    const added = value(await at.library.attachments.add({ dossier: id, name: 'Ý kiến.pdf', type: 'application/pdf', bytes }));
    const empty = value(await at.library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array() }));
    expect(added.size).toBe(4);
    expect(value(await at.library.attachments.list(id))).toEqual([added, empty]);
    const { bytes: read, ...record } = value(await at.library.attachments.read(added.id));
    expect(record).toEqual(added);
    expect([...read]).toEqual([...bytes]);
    expect(value(await at.library.attachments.read(empty.id)).bytes).toHaveLength(0);
    await at.library.attachments.remove(added.id);
    expect(codes(await at.library.attachments.read(added.id))).toEqual(['library.attachmentMissing']);
    expect(codes(await at.library.attachments.remove(added.id))).toEqual(['library.attachmentMissing']);
    expect(await at.hits('kien')).toEqual([]);
  });

  it('keeps a note for each change', async () => {
    const { id } = await at.dossier();
    await at.commit(id, 1);
    await at.commit(id, 2);
    const note = { dossier: id, older: 1, newer: 2, change: 'c2', text: 'theo ý kiến Cục Biên phòng', author: 'An' };
    await at.library.notes.put(note);
    await at.library.notes.put({ ...note, change: 'c1', text: 'khác' });
    await at.library.notes.put({ ...note, text: 'sửa lại' });
    expect(value(await at.library.notes.list(id, 1, 2)).map(({ change, text }) => [change, text])).toEqual([
      ['c1', 'khác'],
      ['c2', 'sửa lại'],
    ]);
    await at.library.notes.put({ ...note, text: '' });
    expect(value(await at.library.notes.list(id, 1, 2))).toHaveLength(1);
    expect(value(await at.library.notes.list(id, 2, 1))).toEqual([]);
    expect(codes(await at.library.notes.put({ ...note, newer: 3 }))).toEqual(['library.versionMissing']);
  });
}
