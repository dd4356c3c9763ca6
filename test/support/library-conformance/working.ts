// The working copy: saving, undo and redo, writers that do not overwrite each other, its base.
import { expect, it } from 'vitest';
import { codes, value } from '../library-outcome';
import type { Opened } from './opened';

export function working(at: Opened): void {
  it('undoes and redoes the working copy', async () => {
    const { id } = await at.dossier();
    expect(value(await at.library.working.read(id))).toBeNull();
    expect(codes(await at.library.working.undo(id))).toEqual(['library.noWorking']);
    await at.save(id, 'a');
    await at.save(id, 'b');
    const saved = await at.save(id, 'c');
    expect(saved).toMatchObject({ step: 3, canUndo: true, canRedo: false });
    expect(value(await at.library.working.undo(id))).toMatchObject({ body: 'b', canUndo: true, canRedo: true });
    expect(value(await at.library.working.undo(id))).toMatchObject({ body: 'a', canUndo: false });
    expect(codes(await at.library.working.undo(id))).toEqual(['library.nothingTo.undo']);
    expect(value(await at.library.working.redo(id))).toMatchObject({ body: 'b', step: 2 });
    expect(await at.save(id, 'd')).toMatchObject({ step: 4, canRedo: false });
    expect(codes(await at.library.working.redo(id))).toEqual(['library.nothingTo.redo']);
    expect(value(await at.library.working.undo(id))).toMatchObject({ body: 'b' });
    expect(value(await at.library.working.discard(id))).toBeNull();
    expect(value(await at.library.working.read(id))).toBeNull();
    expect(await at.save(id, 'e')).toMatchObject({ step: 5, canUndo: false });
  });

  it('saves the same content once, and a bounded history', async () => {
    const { id } = await at.dossier();
    const first = await at.save(id, 0);
    expect(await at.save(id, 0)).toEqual(first);
    for (let step = 1; step < 100 + 5; step += 1) await at.save(id, step);
    let undone = 0;
    while ((await at.library.working.undo(id)).ok) undone += 1;
    expect(undone).toBe(100 - 1);
  });

  it('lets no writer overwrite what it has not seen', async () => {
    const { id } = await at.dossier();
    const { step } = await at.save(id, 'a');
    expect(value(await at.library.working.save({ dossier: id, content: 'b', after: step })).step).toBe(step + 1);
    expect(value(await at.library.working.read(id))?.body).toBe('b');
    expect(codes(await at.library.working.save({ dossier: id, content: 'c', after: step }))).toEqual(['library.workingMoved']);
    expect(value(await at.library.working.read(id))?.body).toBe('b');
  });

  it('knows which version the working copy builds on', async () => {
    const { id } = await at.dossier();
    await at.commit(id, 'a');
    expect(value(await at.library.working.save({ dossier: id, content: 'b', base: 1 })).base).toBe(1);
    expect((await at.save(id, 'c')).base).toBe(1);
    await at.commit(id, 'other');
    expect(value(await at.library.working.read(id))?.base).toBe(1);
    await at.commit(id, 'c');
    expect(value(await at.library.working.read(id))?.base).toBe(3);
    expect(codes(await at.library.working.save({ dossier: id, content: 'b', base: 9 }))).toEqual(['library.versionMissing']);
  });
}
