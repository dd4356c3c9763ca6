// The calls of the comparison view: stored contents, drafts and files against each other, over the real packs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../core/bridge/contract';
import type { View } from '../../core/compare/view';
import { importDocx } from '../../core/import/import';
import { textOf } from '../../core/tree/text';
import { carriedOut } from '../support/carried-out';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'examples/quy-che-171-song-tien.json'), 'utf8');
const draft = JSON.parse(text) as Record<string, unknown>;
const body = (value: Record<string, unknown>) => ({ kind: 'draft' as const, draft: value });
const folders = [join(root, 'templates')];
const run = <N extends 'compare.view' | 'compare.write'>(call: N, input: Input<N>) => carriedOut(call, input, folders);
type Side = Input<'compare.view'>['old'];
const view = async (old: Side, now: Side, language: 'vi' | 'en' = 'vi'): Promise<View> => {
  const outcome = await run('compare.view', { old, new: now, language });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value as View;
};
const bytes = (value: string) => new TextEncoder().encode(value);

describe('compare.view', () => {
  test('a draft against itself as a file: every unit, no change', async () => {
    const { rows, changes } = await view({ content: body(draft) }, { bytes: bytes(text) });
    expect(changes).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ kind }) => kind === 'same')).toBe(true);
  });

  test('another subject is told at the title', async () => {
    const { rows, changes } = await view({ content: body(draft) }, { content: body({ ...draft, subject: 'Về việc khác' }) });
    const [change] = changes;
    expect(change?.code).toBe('amend');
    const line = rows[change?.row ?? -1]?.lines[change?.line ?? -1];
    expect(line?.now?.map((piece) => piece.text).join('')).toContain('Về việc khác');
  });

  test('changes are told in the language that is asked for; the text keeps the names of its units', async () => {
    const [old, now] = [{ content: body(draft) }, { content: body({ ...draft, subject: 'Về việc khác' }) }];
    const told = async (language: 'vi' | 'en') => (await view(old, now, language)).changes.map(({ text }) => text);
    expect(await told('vi')).toEqual(['Sửa tên văn bản']);
    expect(await told('en')).toEqual(['Amended: tên văn bản']);
  });

  test('a draft that does not parse is a finding', async () => {
    const outcome = await run('compare.view', {
      old: { content: body(draft) },
      new: { content: body({ ...draft, parties: 3 }) },
      language: 'vi',
    });
    expect(outcome.ok).toBe(false);
    expect(outcome.findings.map(({ at }) => at)).toContain('parties');
  });
});

describe('compare.write', () => {
  const sides = { old: { content: body(draft) }, new: { content: body({ ...draft, subject: 'Về việc khác' }) } };
  const options = { columns: '3' as const, notes: {}, meetings: [], author: 'A', today: '2026-11-22' };

  test('the table carries the notes and the names of the versions', async () => {
    const { changes } = await view(sides.old, sides.new);
    const notes = { [changes[0]?.changes[0] ?? '']: 'Theo ý kiến của Bên B.' };
    const names = { old: 'Bản 1', new: 'Bản 2' };
    const outcome = await run('compare.write', { ...sides, ...options, format: 'table', notes, names });
    const file = outcome.ok ? (outcome.value as { bytes: Uint8Array }).bytes : new Uint8Array();
    const read = importDocx(file, {});
    const shown = read.ok ? textOf(read.value.tree) : '';
    for (const words of ['Theo ý kiến của Bên B.', 'Bản 1', 'Bản 2', 'Về việc khác']) expect(shown).toContain(words);
  });

  test('the redline is a .docx with both texts', async () => {
    const outcome = await run('compare.write', { ...sides, ...options, format: 'redline' });
    const file = outcome.ok ? (outcome.value as { bytes: Uint8Array }).bytes : new Uint8Array();
    const [accepted, rejected] = (['accept', 'reject'] as const).map((revisions) => importDocx(file, { revisions }));
    expect(accepted?.ok && textOf(accepted.value.tree)).toContain('Về việc khác');
    expect(rejected?.ok && textOf(rejected.value.tree)).not.toContain('Về việc khác');
  });
});
