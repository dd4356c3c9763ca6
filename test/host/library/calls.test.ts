// The library through the contract: what a window sees, over the built worker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Calls, callsOver } from '../../support/calls';
import { testFolder } from './folder';

const folder = testFolder();
const root = join(import.meta.dirname, '../../..');
const sample = JSON.parse(readFileSync(join(root, 'templates/coordination-regulation/sample.json'), 'utf8'));
const draft = (changes: object = {}) => ({ kind: 'draft' as const, draft: { ...sample, ...changes } });
const today = '2026-01-01';

describe('the library through the contract', () => {
  let calls: Calls;
  let dossier: string;
  let made = 0;
  beforeEach(async () => {
    made += 1;
    calls = callsOver(folder.path(`library ${made}/library.phoihop`));
    dossier = (await calls.call('library.create', { title: 'Quy chế Lạng Sơn', tags: ['biên phòng'] })).id;
  });
  afterEach(() => calls.lanes.close());

  test('autosave, versions, undo', async () => {
    const { call, codes } = calls;
    const { step } = await call('library.save', { dossier, body: draft(), after: 0 });
    const first = await call('library.commit', { dossier, author: 'An', message: 'dự thảo', milestone: 'Dự thảo 1' });
    expect(first).toMatchObject({ number: 1, parent: null, milestone: 'Dự thảo 1' });
    expect(await call('library.working', { dossier })).toMatchObject({ step, base: 1, body: draft() });
    await call('library.save', { dossier, body: draft({ subject: 'Khác' }), after: step });
    expect(await codes('library.save', { dossier, body: draft(), after: step })).toEqual(['library.workingMoved']);
    expect(await call('library.undo', { dossier })).toMatchObject({ body: draft(), canRedo: true });
    expect(await call('library.redo', { dossier })).toMatchObject({ body: draft({ subject: 'Khác' }), canRedo: false });
    await call('library.commit', { dossier });
    expect((await call('library.versions', { dossier })).map(({ number }) => number)).toEqual([1, 2]);
    const { body } = await call('library.version', { dossier, version: 1 });
    expect(body).toMatchObject({ ...draft(), tree: { kind: 'document' } });
    await call('library.discardWorking', { dossier });
    expect(await call('library.working', { dossier })).toBeNull();
    expect(await codes('library.commit', { dossier })).toEqual(['library.noWorking']);
  });

  test('autosave takes what changed since the step that was seen last; for any other it asks for the whole', async () => {
    const { call } = calls;
    const edits = [{ path: ['subject'], value: 'Khác' }, { path: ['parties', 0, 'place'] }];
    expect(await call('library.saveEdits', { dossier, after: 1, edits })).toBeNull();
    const { step } = await call('library.save', { dossier, body: draft(), after: 0 });
    const saved = await call('library.saveEdits', { dossier, author: 'An', after: step, edits });
    expect(saved).toMatchObject({ step: step + 1, author: 'An', canUndo: true, canRedo: false });
    const [{ place: _, ...party }, ...others] = sample.parties;
    expect((await call('library.working', { dossier }))?.body).toEqual(draft({ subject: 'Khác', parties: [party, ...others] }));
    expect((await call('library.search', { text: '"khac"' })).hits).toMatchObject([{ place: 'subject' }]);
    expect(await call('library.saveEdits', { dossier, after: step, edits })).toBeNull();
    const astray = [{ path: ['parties', 99, 'name'], value: 'x' }];
    expect(await call('library.saveEdits', { dossier, after: step + 1, edits: astray })).toBeNull();
    expect(await call('library.saveEdits', { dossier, after: step + 1, edits: [{ path: [] }] })).toBeNull();
    expect(await call('library.undo', { dossier })).toMatchObject({ step, body: draft(), canRedo: true });
  });

  test('a draft that does not compose yet is kept all the same', async () => {
    const { call, dispatch } = calls;
    await call('library.save', { dossier, body: draft({ subject: '' }) });
    const outcome = await dispatch('library.commit', { dossier });
    expect(outcome).toMatchObject({ ok: true, findings: [{ code: 'library.notComposed' }] });
    expect((await call('library.version', { dossier })).body).toEqual(draft({ subject: '' }));
  });

  test('compares versions, with the notes as reasons and the same ids of changes', async () => {
    const { call } = calls;
    await call('library.commit', { dossier, body: draft() });
    await call('library.commit', { dossier, body: draft({ subject: 'Quy chế mới hẳn' }) });
    const pair = { old: { dossier, version: 1 }, new: { dossier, version: 'latest' as const }, today };
    const compared = await call('library.compare', { ...pair, format: 'json' });
    const changes = compared.format === 'json' ? (compared.changes as { id: string }[]) : [];
    expect(changes).not.toEqual([]);
    for (const { id } of changes)
      await call('library.putNote', { dossier, older: 1, newer: 2, change: id, text: 'Theo ý kiến Sở Tư pháp' });
    const table = await call('library.compare', { ...pair, format: 'table' });
    const read = await call('file.read', { content: table.format === 'table' ? table.bytes : new Uint8Array() });
    expect(read.format === 'text' && read.text).toContain('Theo ý kiến Sở Tư pháp');
    expect(await call('library.notes', { dossier, older: 1, newer: 2 })).toHaveLength(changes.length);
  });

  test('search opens at the article, in versions, working copies and attachments', async () => {
    const { call } = calls;
    await call('library.commit', { dossier, body: draft() });
    await call('library.save', { dossier, body: draft({ subject: 'Kho ngoại quan Tân Thanh Mười' }) });
    const { id } = await call('library.attach', {
      dossier,
      name: 'ý kiến.txt',
      content: new TextEncoder().encode('Điều 9. Đường mòn Khuổi Nhị\n1. Lối mở qua biên giới.'),
    });
    const hits = async (text: string) => (await call('library.search', { text })).hits;
    const found = (await hits('"trách nhiệm"')).find(({ version }) => version === 1);
    const { body } = await call('library.version', { dossier });
    expect(found).toMatchObject({ dossier, source: 'content' });
    expect(JSON.stringify(body)).toContain(`"id":"${found?.place}"`);
    expect(await hits('"tan thanh muoi"')).toMatchObject([{ place: 'subject', version: null, isCurrent: true }]);
    expect(await hits('"khuoi nhi"')).toMatchObject([{ source: 'attachment', place: id }]);
    expect(Buffer.from((await call('library.attachment', { attachment: id })).bytes).toString()).toContain('Lối mở');
    await call('library.detach', { attachment: id });
    expect(await hits('"khuoi nhi"')).toEqual([]);
  });

  test('lists what a window shows, and duplicates a dossier without its history', async () => {
    const { call } = calls;
    await call('library.commit', { dossier, body: draft() });
    await call('library.commit', { dossier, body: draft(), stage: 'issued', milestone: 'Ban hành' });
    await call('library.save', { dossier, body: draft({ subject: 'Đang soạn' }), base: 2 });
    const copy = await call('library.duplicate', { dossier, title: 'Bản sao', message: 'chép' });
    expect(copy).toMatchObject({ title: 'Bản sao', tags: ['biên phòng'], versions: 1, base: 1 });
    expect(await call('library.shelf', {})).toMatchObject([
      { title: 'Bản sao', kind: 'draft', last: { number: 1, stage: 'issued', message: 'chép' } },
      { title: 'Quy chế Lạng Sơn', kind: 'draft', last: { number: 2, milestone: 'Ban hành' } },
    ]);
    expect((await call('library.working', { dossier: copy.id }))?.body).toEqual(draft({ subject: 'Đang soạn' }));
    await call('library.purge', { dossier: (await call('library.discard', { dossier })).id });
    expect(await call('library.verify', {})).toMatchObject({ dossiers: 1, versions: 1 });
  });

  test('fills an empty library with the examples, once', async () => {
    const { call } = calls;
    expect(await call('library.samples', {})).toEqual([]);
    await call('library.purge', { dossier: (await call('library.discard', { dossier })).id });
    const asked = [call('library.samples', { message: 'mẫu' }), call('library.samples', { message: 'mẫu' })] as const;
    const meanwhile = await call('library.create', { title: 'Soạn ngay khi mở' });
    expect((await Promise.all(asked)).map(({ length }) => length).sort()).toEqual([0, 9]);
    await call('library.purge', { dossier: (await call('library.discard', { dossier: meanwhile.id })).id });
    const rows = await call('library.shelf', {});
    expect(rows.map(({ last }) => last?.stage).sort()).toEqual([...Array(7).fill('draft'), 'issued', 'issued']);
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill('draft'), ...Array(4).fill('meeting')]);
    expect(rows.every(({ base, step, last }) => base === 1 && step === 1 && last?.message === 'mẫu')).toBe(true);
    for (const { id, kind } of rows) {
      const { body } = await call('library.version', { dossier: id });
      if (kind === 'draft') expect(body).toMatchObject({ tree: { kind: 'document' } });
    }
    expect(await call('library.samples', {})).toEqual([]);
    expect((await call('library.verify', {})).versions).toBe(9);
  });

  test('finds a dossier by id, by title, by words of one title', async () => {
    const { call, codes } = calls;
    await call('library.create', { title: 'Quy chế Đắk Lắk' });
    expect((await call('library.find', { name: dossier })).id).toBe(dossier);
    expect((await call('library.find', { name: 'dak lak' })).title).toBe('Quy chế Đắk Lắk');
    expect(await codes('library.find', { name: 'quy chế' })).toEqual(['library.manyDossiers']);
    expect(await codes('library.find', { name: 'Hà Giang' })).toEqual(['library.dossierMissing']);
  });

  test('trash, backup, restoring, a dossier as a file', async () => {
    const { call, codes } = calls;
    await call('library.commit', { dossier, body: draft() });
    const { bytes: backup } = await call('library.backup', {});
    const { bytes: archive } = await call('library.export', { dossier });
    await call('library.discard', { dossier });
    expect(await call('library.list', {})).toEqual([]);
    expect(await codes('library.commit', { dossier, body: draft() })).toEqual(['library.inTrash']);
    await call('library.purge', { dossier });
    expect((await call('library.import', { archive })).id).toBe(dossier);
    await call('library.change', { dossier, title: 'Tên khác' });
    // A window goes on asking while it is brought back.
    const asked = [call('library.shelf', {}), call('library.list', {})];
    const restored = call('library.restoreBackup', { backup });
    asked.push(call('library.shelf', {}));
    expect((await restored).kept).toMatch(/\.old$/);
    for (const rows of await Promise.all(asked)) expect(rows).toHaveLength(1);
    expect(await call('library.list', {})).toMatchObject([{ title: 'Quy chế Lạng Sơn', versions: 1 }]);
    expect(await call('library.verify', {})).toMatchObject({ dossiers: 1, versions: 1 });
    expect(await codes('library.restoreBackup', { backup: archive })).toEqual(['library.damaged']);
  });

  test('saving does not wait for composing, nor for the library as a whole', async () => {
    const { call, dispatch } = calls;
    const entries = Array.from({ length: 400 }, (_, at) => ({
      id: `x${at}`,
      kind: 'article',
      heading: `Điều thêm ${at}`,
      children: [{ id: `y${at}`, kind: 'clause', wording: 'Nội dung thêm vào.' }],
    }));
    await call('library.save', { dossier, body: draft() });
    const order: string[] = [];
    const big = { ...sample, outline: entries };
    const long = dispatch('draft.write', { draft: big, today }).then(() => order.push('composed'));
    const whole = call('library.verify', {}).then(() => order.push('verified'));
    await call('library.save', { dossier, body: draft({ subject: 'Đang gõ' }) });
    order.push('saved');
    await Promise.all([long, whole]);
    expect(order.indexOf('saved')).toBeLessThan(order.indexOf('composed'));
  });

  test('what a worker of packs loses by an overrun, the library does not', async () => {
    const { call, codes } = calls;
    const wording = `{{#each (list ${'"a" '.repeat(50)})}}x{{/each}}`;
    const outline = [{ id: 'a', kind: 'article', heading: 'A', children: [{ id: 'b', kind: 'text', wording }] }];
    await call('library.save', { dossier, body: draft({ outline }) });
    await codes('library.commit', { dossier });
    expect((await call('library.versions', { dossier })).length).toBe(1);
  });
});
