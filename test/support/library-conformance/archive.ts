// A dossier as one file: carried to another library, and hostile to its end.
import { expect, it } from 'vitest';
import { article, codes, value } from '../library-outcome';
import { testWorld } from '../library-world';
import type { Opened } from './opened';

export function archive(at: Opened): void {
  it('carries a dossier to another library as one file', async () => {
    const { id } = await at.dossier();
    await at.commit(id, { x: 'đ' }, [article(1, 'tuần tra')]);
    await at.commit(id, 2, [], { parent: 1 });
    await at.save(id, { y: 1 }, [article(2, 'đang sửa')]);
    const { id: file } = value(
      await at.library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array([1, 2]), text: 'thư' }),
    );
    await at.library.notes.put({ dossier: id, older: 1, newer: 2, change: 'c', text: 'vì' });
    const bytes = value(await at.library.exportDossier(id));
    expect(value(await at.library.exportDossier(id))).toEqual(bytes);
    expect(codes(await at.library.importDossier(bytes))).toEqual(['library.exists']);
    const other = await at.open(testWorld());
    const imported = value(await other.importDossier(bytes));
    expect(imported).toEqual(value(await at.library.dossiers.read(id)));
    expect(value(await other.versions.list(id))).toEqual(value(await at.library.versions.list(id)));
    expect(value(await other.versions.read(id, 1))).toEqual(value(await at.library.versions.read(id, 1)));
    expect(value(await other.working.read(id))).toEqual(value(await at.library.working.read(id)));
    expect([...value(await other.attachments.read(file)).bytes]).toEqual([1, 2]);
    expect(value(await other.notes.list(id, 1, 2))).toEqual(value(await at.library.notes.list(id, 1, 2)));
    for (const text of ['tuan tra', 'dang sua', 'thu', 'quy che']) {
      expect(value(await other.search({ text })).hits, text).toEqual(await at.hits(text));
    }
    expect((await other.verify()).findings).toEqual([]);
    await other.close();
  });

  it('reads a hostile dossier file to its end and takes nothing from it', async () => {
    const { id } = await at.dossier();
    await at.commit(id, { x: 'đ'.repeat(500) });
    await at.library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array(300).map((_, byte) => byte) });
    const bytes = value(await at.library.exportDossier(id));
    const other = await at.open(testWorld());
    const known = /^(library\.archive(Damaged|Altered|TooBig|Newer)|value\..*|text\.empty)$/;
    for (let offset = 0; offset < bytes.length; offset += 7) {
      const flipped = bytes.slice();
      flipped[offset] = (flipped[offset] ?? 0) ^ (1 << (offset % 8));
      const outcome = await other.importDossier(flipped);
      if (!outcome.ok) for (const code of codes(outcome)) expect(code).toMatch(known);
      // Times, attributes and names of the zip itself mean nothing.
      else {
        expect(value(await other.versions.read(id, 1))).toEqual(value(await at.library.versions.read(id, 1)));
        await other.dossiers.discard(id);
        await other.dossiers.purge(id);
      }
    }
    for (const junk of [new Uint8Array(), bytes.slice(0, 40), new Uint8Array(5_000)]) {
      expect(codes(await other.importDossier(junk))).toEqual(['library.archiveDamaged']);
    }
    expect(value(await other.dossiers.list())).toEqual([]);
    await other.close();
  });
}
