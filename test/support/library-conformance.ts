// What every adapter of the library must do. Run it over each: conformance('name', async (world) => library).
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../core/finding/finding';
import type { Library } from '../../core/library/library';
import type { Passage } from '../../core/library/passage';
import { type TestWorld, testWorld } from './library-world';

export type OpenAdapter = (world: TestWorld) => Promise<Library>;

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.findings.map(({ code }) => code);
}

export const article = (number: number, text: string): Passage => ({ place: `art-${number}`, label: `Điều ${number}.`, text });

export function conformance(name: string, open: OpenAdapter): void {
  describe(name, () => {
    let world: TestWorld;
    let library: Library;
    beforeEach(async () => {
      world = testWorld();
      library = await open(world);
    });
    afterEach(() => library.close());

    const dossier = async (title = 'Quy chế phối hợp') => {
      world.tick();
      return value(await library.dossiers.create({ title, tags: ['biên phòng'] }));
    };
    const commit = async (id: string, content: unknown, passages: Passage[] = [], more = {}) => {
      world.tick();
      return value(await library.versions.commit({ dossier: id, content, passages, author: 'An', message: 'sửa', ...more }));
    };
    const save = async (id: string, content: unknown, passages: Passage[] = []) => {
      world.tick();
      return value(await library.working.save({ dossier: id, content, passages }));
    };
    const hits = async (text: string, more = {}) => value(await library.search({ text, ...more })).hits;

    it('keeps dossiers with titles and tags, last changed first', async () => {
      const a = await dossier('A');
      const b = await dossier('B');
      world.tick();
      const changed = value(await library.dossiers.change(a.id, { title: ' Quy chế\u0000 A ', tags: ['x', 'b', 'x'] }));
      expect(changed).toMatchObject({ title: 'Quy chế A', tags: ['b', 'x'], createdAt: a.createdAt });
      expect(value(await library.dossiers.list()).map(({ id }) => id)).toEqual([a.id, b.id]);
      expect(value(await library.dossiers.list({ tag: 'x' }))).toEqual([changed]);
      expect(value(await library.dossiers.read(a.id))).toEqual(changed);
      expect(codes(await library.dossiers.read('nothing'))).toEqual(['library.dossierMissing']);
      expect(codes(await library.dossiers.create({ title: '  ' }))).toEqual(['text.empty']);
    });

    it('shows of each dossier the newest version and the kind of its content', async () => {
      const { id } = await dossier();
      expect(value(await library.dossiers.shelf())).toMatchObject([{ id, last: null, kind: null }]);
      await commit(id, { kind: 'document', text: 'x'.repeat(5_000) }, [], { milestone: 'Dự thảo 1' });
      expect(value(await library.dossiers.shelf())).toMatchObject([
        { id, last: { number: 1, milestone: 'Dự thảo 1' }, kind: 'document' },
      ]);
      await save(id, { text: 'x'.repeat(5_000), kind: 'draft' });
      expect(value(await library.dossiers.shelf({ tag: 'biên phòng' }))).toMatchObject([{ last: { number: 1 }, kind: 'draft' }]);
      expect(value(await library.dossiers.shelf({ trash: true }))).toEqual([]);
    });

    it('stores several steps together or not at all', async () => {
      const { id } = await dossier();
      const refused = await library.together(async () => {
        await library.versions.commit({ dossier: id, content: 1 });
        await library.dossiers.create({ title: 'Khác' });
        return library.versions.read(id, 9);
      });
      expect(codes(refused)).toEqual(['library.versionMissing']);
      expect(value(await library.versions.list(id))).toEqual([]);
      expect(value(await library.dossiers.list())).toHaveLength(1);
      const kept = await library.together(async () => {
        await library.versions.commit({ dossier: id, content: 1 });
        return library.dossiers.create({ title: 'Khác' });
      });
      expect(kept.ok).toBe(true);
      expect(value(await library.dossiers.list())).toHaveLength(2);
      expect((await library.verify()).findings).toEqual([]);
    });

    it('remembers what was opened', async () => {
      const [a, b] = [await dossier('A'), await dossier('B')];
      await dossier('C');
      for (const { id } of [b, a, b]) {
        world.tick();
        await library.dossiers.open(id);
      }
      expect(value(await library.dossiers.recent(5)).map(({ id }) => id)).toEqual([b.id, a.id]);
      expect(value(await library.dossiers.recent(1))).toHaveLength(1);
    });

    it('keeps versions that follow each other and never change', async () => {
      const { id } = await dossier();
      const content = { a: [1, null, 'đ\u0000'], ['__proto__']: { b: 1 }, 2: 'x' };
      const first = await commit(id, content, [], { stage: 'base' });
      const second = await commit(id, 'khác', [], { milestone: 'Dự thảo 2 gửi lấy ý kiến' });
      const branch = await commit(id, 3, [], { parent: 1 });
      expect(first).toMatchObject({ number: 1, parent: null, stage: 'base', author: 'An', dossier: id });
      expect(second).toMatchObject({ number: 2, parent: 1, milestone: 'Dự thảo 2 gửi lấy ý kiến' });
      expect(branch).toMatchObject({ number: 3, parent: 1 });
      expect(value(await library.versions.list(id))).toEqual([first, second, branch]);
      expect(value(await library.versions.read(id, 1))).toEqual({ ...first, body: JSON.parse(JSON.stringify(content)) });
      expect(value(await library.versions.read(id, 'latest')).body).toBe(3);
      expect(value(await library.dossiers.read(id))).toMatchObject({ versions: 3, head: branch.hash });
    });

    it('refuses versions without a place', async () => {
      const { id } = await dossier();
      expect(codes(await library.versions.read(id, 'latest'))).toEqual(['library.versionMissing']);
      expect(codes(await library.versions.read(id, 1))).toEqual(['library.versionMissing']);
      expect(codes(await library.versions.commit({ dossier: id, content: 1, parent: 4 }))).toEqual(['library.versionMissing']);
      expect(codes(await library.versions.commit({ dossier: 'x', content: 1 }))).toEqual(['library.dossierMissing']);
      expect(codes(await library.versions.commit({ dossier: id, content: 1, stage: 'y' as never }))).toEqual(['value.choice']);
      expect(value(await library.versions.list(id))).toEqual([]);
    });

    it('hashes a version with its parent', async () => {
      const [a, b] = [await dossier(), await dossier()];
      const one = await commit(a.id, 'same');
      const two = await commit(a.id, 'same');
      const other = await commit(b.id, 'same');
      expect(one.content).toBe(two.content);
      expect(new Set([one.hash, two.hash, other.hash]).size).toBe(3);
    });

    it('undoes and redoes the working copy', async () => {
      const { id } = await dossier();
      expect(value(await library.working.read(id))).toBeNull();
      expect(codes(await library.working.undo(id))).toEqual(['library.noWorking']);
      await save(id, 'a');
      await save(id, 'b');
      const saved = await save(id, 'c');
      expect(saved).toMatchObject({ step: 3, canUndo: true, canRedo: false });
      expect(value(await library.working.undo(id))).toMatchObject({ body: 'b', canUndo: true, canRedo: true });
      expect(value(await library.working.undo(id))).toMatchObject({ body: 'a', canUndo: false });
      expect(codes(await library.working.undo(id))).toEqual(['library.nothingTo.undo']);
      expect(value(await library.working.redo(id))).toMatchObject({ body: 'b', step: 2 });
      expect(await save(id, 'd')).toMatchObject({ step: 4, canRedo: false });
      expect(codes(await library.working.redo(id))).toEqual(['library.nothingTo.redo']);
      expect(value(await library.working.undo(id))).toMatchObject({ body: 'b' });
      expect(value(await library.working.discard(id))).toBeNull();
      expect(value(await library.working.read(id))).toBeNull();
      expect(await save(id, 'e')).toMatchObject({ step: 5, canUndo: false });
    });

    it('saves the same content once, and a bounded history', async () => {
      const { id } = await dossier();
      const first = await save(id, 0);
      expect(await save(id, 0)).toEqual(first);
      for (let step = 1; step < 100 + 5; step += 1) await save(id, step);
      let undone = 0;
      while ((await library.working.undo(id)).ok) undone += 1;
      expect(undone).toBe(100 - 1);
    });

    it('lets no writer overwrite what it has not seen', async () => {
      const { id } = await dossier();
      const { step } = await save(id, 'a');
      expect(value(await library.working.save({ dossier: id, content: 'b', after: step })).step).toBe(step + 1);
      expect(value(await library.working.read(id))?.body).toBe('b');
      expect(codes(await library.working.save({ dossier: id, content: 'c', after: step }))).toEqual(['library.workingMoved']);
      expect(value(await library.working.read(id))?.body).toBe('b');
    });

    it('knows which version the working copy builds on', async () => {
      const { id } = await dossier();
      await commit(id, 'a');
      expect(value(await library.working.save({ dossier: id, content: 'b', base: 1 })).base).toBe(1);
      expect((await save(id, 'c')).base).toBe(1);
      await commit(id, 'other');
      expect(value(await library.working.read(id))?.base).toBe(1);
      await commit(id, 'c');
      expect(value(await library.working.read(id))?.base).toBe(3);
      expect(codes(await library.working.save({ dossier: id, content: 'b', base: 9 }))).toEqual(['library.versionMissing']);
    });

    it('keeps attachments', async () => {
      const { id } = await dossier();
      world.tick();
      const bytes = new Uint8Array([0, 255, 1, 0]);
      const added = value(await library.attachments.add({ dossier: id, name: 'Ý kiến.pdf', type: 'application/pdf', bytes }));
      const empty = value(await library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array() }));
      expect(added.size).toBe(4);
      expect(value(await library.attachments.list(id))).toEqual([added, empty]);
      const { bytes: read, ...record } = value(await library.attachments.read(added.id));
      expect(record).toEqual(added);
      expect([...read]).toEqual([...bytes]);
      expect(value(await library.attachments.read(empty.id)).bytes).toHaveLength(0);
      await library.attachments.remove(added.id);
      expect(codes(await library.attachments.read(added.id))).toEqual(['library.attachmentMissing']);
      expect(codes(await library.attachments.remove(added.id))).toEqual(['library.attachmentMissing']);
      expect(await hits('kien')).toEqual([]);
    });

    it('keeps a note for each change', async () => {
      const { id } = await dossier();
      await commit(id, 1);
      await commit(id, 2);
      const note = { dossier: id, older: 1, newer: 2, change: 'c2', text: 'theo ý kiến Cục Biên phòng', author: 'An' };
      await library.notes.put(note);
      await library.notes.put({ ...note, change: 'c1', text: 'khác' });
      await library.notes.put({ ...note, text: 'sửa lại' });
      expect(value(await library.notes.list(id, 1, 2)).map(({ change, text }) => [change, text])).toEqual([
        ['c1', 'khác'],
        ['c2', 'sửa lại'],
      ]);
      await library.notes.put({ ...note, text: '' });
      expect(value(await library.notes.list(id, 1, 2))).toHaveLength(1);
      expect(value(await library.notes.list(id, 2, 1))).toEqual([]);
      expect(codes(await library.notes.put({ ...note, newer: 3 }))).toEqual(['library.versionMissing']);
    });

    it('searches with and without marks, words, phrases and beginnings', async () => {
      const { id } = await dossier('Hồ sơ số 7');
      await commit(id, 1, [
        article(1, 'Hai bên phối hợp bảo đảm hoà bình, an ninh ở khu vực biên giới.'),
        article(2, 'Thời hạn trả lời theo Nghị định số 30/2020/NĐ-CP là 05 ngày; Ủy ban nhân dân THÔNG BÁO.'),
        article(3, 'Hoa bình thường, đường dây nóng.'),
      ]);
      const places = async (text: string) => (await hits(text)).map(({ place }) => place).sort();
      expect(await places('hoa binh')).toEqual(['art-1', 'art-3']);
      expect(await places('"hoa binh"')).toEqual(['art-1', 'art-3']);
      expect(await places('hòa')).toEqual(['art-1']);
      expect(await places('HOÀ bình')).toEqual(['art-1']);
      expect(await places('ho\u0300a')).toEqual(['art-1']);
      expect(await places('"an ninh o khu vuc"')).toEqual(['art-1']);
      expect(await places('"ninh an"')).toEqual([]);
      expect(await places('30/2020/nd-cp')).toEqual(['art-2']);
      expect(await places('uy ban')).toEqual(['art-2']);
      expect(await places('uỷ ban thông báo')).toEqual(['art-2']);
      expect(await places('duong')).toEqual(['art-3']);
      expect(await places('đường')).toEqual(['art-3']);
      expect(await places('dường')).toEqual([]);
      expect(await places('biê* giới')).toEqual(['art-1']);
      expect(await places('bie')).toEqual([]);
      expect(codes(await library.search({ text: ' "" … ' }))).toEqual(['library.queryEmpty']);
      expect(await places('search: NEAR(a b) {exact} OR - ^')).toEqual([]);
    });

    it('shows where a hit stands', async () => {
      const { id, title } = await dossier();
      await commit(id, 1, [article(5, `${'chữ trước '.repeat(40)}đường dây nóng 24/7${' chữ sau'.repeat(60)}`)]);
      const [hit] = await hits('duong day');
      expect(hit).toMatchObject({
        dossier: id,
        title,
        source: 'content',
        place: 'art-5',
        label: 'Điều 5.',
        version: 1,
        isCurrent: true,
      });
      expect(hit?.snippet.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['đường', 'dây']);
      const shown = hit?.snippet.map(({ text }) => text).join('') ?? '';
      expect(shown).toMatch(/^… .*chữ trước đường dây nóng.* …$/);
      expect(shown.length).toBeLessThan(300);
    });

    it('finds a passage once, in the latest version that has it, and in the working copy', async () => {
      const { id } = await dossier();
      await commit(id, 1, [article(1, 'tuần tra'), article(2, 'trao đổi')]);
      await commit(id, 2, [article(1, 'tuần tra'), article(2, 'trao đổi mới')]);
      expect(await hits('tuan tra')).toMatchObject([{ version: 2, isCurrent: true }]);
      expect((await hits('trao doi')).map(({ version, isCurrent }) => [version, isCurrent]).sort()).toEqual([
        [1, false],
        [2, true],
      ]);
      await save(id, 3, [article(1, 'tuần tra đêm')]);
      expect(await hits('dem')).toMatchObject([{ version: null, isCurrent: true }]);
      await save(id, 4, [article(1, 'tuần tra ngày')]);
      expect(await hits('dem')).toEqual([]);
      world.tick();
      await library.working.undo(id);
      expect(await hits('dem')).toHaveLength(1);
      await library.working.discard(id);
      expect(await hits('dem')).toEqual([]);
      expect(await hits('tuan tra')).toHaveLength(1);
    });

    it('searches titles, tags, words of versions and attachments', async () => {
      const { id } = await dossier('Quy chế Lao Bảo');
      const { id: version } = await commit(id, 1, [], { message: 'tiếp thu góp ý', milestone: 'Trình ký' });
      await library.attachments.add({ dossier: id, name: 'Công văn 12.pdf', bytes: new Uint8Array(1), text: 'đề nghị bổ sung' });
      expect(await hits('lao bao')).toMatchObject([{ source: 'dossier', place: id }]);
      expect(await hits('biên phòng')).toMatchObject([{ source: 'dossier' }]);
      expect(await hits('tiep thu')).toMatchObject([{ source: 'version', place: version, label: 'Trình ký', version: 1 }]);
      expect(await hits('de nghi')).toMatchObject([{ source: 'attachment', label: 'Công văn 12.pdf' }]);
      await library.dossiers.change(id, { title: 'Quy chế Cầu Treo' });
      expect(await hits('lao bao')).toEqual([]);
    });

    it('narrows a search and says that there is more', async () => {
      const [a, b] = [await dossier('A'), await dossier('B')];
      await library.dossiers.change(b.id, { tags: ['riêng'] });
      for (const { id } of [a, b]) await commit(id, 1, [article(1, 'chung một'), article(2, 'chung hai')]);
      expect(await hits('chung')).toHaveLength(4);
      expect((await hits('chung', { dossier: a.id })).map((hit) => hit.dossier)).toEqual([a.id, a.id]);
      expect((await hits('chung', { tag: 'riêng' })).map((hit) => hit.dossier)).toEqual([b.id, b.id]);
      const some = value(await library.search({ text: 'chung', limit: 3 }));
      expect([some.hits.length, some.hasMore]).toEqual([3, true]);
      expect(value(await library.search({ text: 'chung', limit: 4 })).hasMore).toBe(false);
    });

    it('refuses to write in the trash, finds nothing there, restores and purges', async () => {
      const { id } = await dossier();
      await commit(id, 1, [article(1, 'tuần tra')]);
      const { id: file } = value(await library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array(3) }));
      expect(codes(await library.dossiers.restore(id))).toEqual(['library.notInTrash']);
      expect(codes(await library.dossiers.purge(id))).toEqual(['library.notInTrash']);
      world.tick();
      expect(value(await library.dossiers.discard(id)).discardedAt).toBe(world.now());
      expect(value(await library.dossiers.list())).toEqual([]);
      expect(value(await library.dossiers.list({ trash: true }))).toHaveLength(1);
      expect(await hits('tuan tra')).toEqual([]);
      const refused = [
        await library.versions.commit({ dossier: id, content: 2 }),
        await library.working.save({ dossier: id, content: 2 }),
        await library.attachments.remove(file),
        await library.dossiers.discard(id),
        await library.dossiers.change(id, { title: 'y' }),
      ];
      expect(refused.flatMap(codes)).toEqual(refused.map(() => 'library.inTrash'));
      expect(value(await library.versions.read(id, 1)).body).toBe(1);
      await library.dossiers.restore(id);
      expect(await hits('tuan tra')).toHaveLength(1);
      await library.dossiers.discard(id);
      expect(value(await library.dossiers.purge(id))).toBeNull();
      expect(codes(await library.dossiers.read(id))).toEqual(['library.dossierMissing']);
      expect(codes(await library.attachments.read(file))).toEqual(['library.attachmentMissing']);
    });

    it('proves that nothing was altered', async () => {
      const { id } = await dossier();
      await commit(id, 1, [article(1, 'a')]);
      await save(id, 2);
      await library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array(3), text: 'chữ' });
      await library.notes.put({ dossier: id, older: 1, newer: 1, change: 'c', text: 'vì' });
      const report = await library.verify();
      expect(report.findings).toEqual([]);
      expect(value(report)).toEqual({ dossiers: 1, versions: 1, steps: 1, attachments: 1, notes: 1 });
    });

    it('carries a dossier to another library as one file', async () => {
      const { id } = await dossier();
      await commit(id, { x: 'đ' }, [article(1, 'tuần tra')]);
      await commit(id, 2, [], { parent: 1 });
      await save(id, { y: 1 }, [article(2, 'đang sửa')]);
      const { id: file } = value(
        await library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array([1, 2]), text: 'thư' }),
      );
      await library.notes.put({ dossier: id, older: 1, newer: 2, change: 'c', text: 'vì' });
      const bytes = value(await library.exportDossier(id));
      expect(value(await library.exportDossier(id))).toEqual(bytes);
      expect(codes(await library.importDossier(bytes))).toEqual(['library.exists']);
      const other = await open(testWorld());
      const imported = value(await other.importDossier(bytes));
      expect(imported).toEqual(value(await library.dossiers.read(id)));
      expect(value(await other.versions.list(id))).toEqual(value(await library.versions.list(id)));
      expect(value(await other.versions.read(id, 1))).toEqual(value(await library.versions.read(id, 1)));
      expect(value(await other.working.read(id))).toEqual(value(await library.working.read(id)));
      expect([...value(await other.attachments.read(file)).bytes]).toEqual([1, 2]);
      expect(value(await other.notes.list(id, 1, 2))).toEqual(value(await library.notes.list(id, 1, 2)));
      for (const text of ['tuan tra', 'dang sua', 'thu', 'quy che']) {
        expect(value(await other.search({ text })).hits, text).toEqual(await hits(text));
      }
      expect((await other.verify()).findings).toEqual([]);
      await other.close();
    });

    it('reads a hostile dossier file to its end and takes nothing from it', async () => {
      const { id } = await dossier();
      await commit(id, { x: 'đ'.repeat(500) });
      await library.attachments.add({ dossier: id, name: 'x', bytes: new Uint8Array(300).map((_, at) => at) });
      const bytes = value(await library.exportDossier(id));
      const other = await open(testWorld());
      const known = /^(library\.archive(Damaged|Altered|TooBig|Newer)|value\..*|text\.empty)$/;
      for (let at = 0; at < bytes.length; at += 7) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        const outcome = await other.importDossier(flipped);
        if (!outcome.ok) for (const code of codes(outcome)) expect(code).toMatch(known);
        // Times, attributes and names of the zip itself mean nothing.
        else {
          expect(value(await other.versions.read(id, 1))).toEqual(value(await library.versions.read(id, 1)));
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
  });
}
