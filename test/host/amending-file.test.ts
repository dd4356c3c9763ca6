// Our own amending regulation, taken as a file like anyone's: its quoted articles are put in whole, clauses included.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../core/bridge/contract';
import { carriedOut } from '../support/carried-out';

const root = join(import.meta.dirname, '../..');
const folders = [join(root, 'templates')];
const bytes = (value: object) => new TextEncoder().encode(JSON.stringify(value));
const old = JSON.parse(readFileSync(join(root, 'examples/quy-che-171-song-tien.json'), 'utf8'));
const today = '2026-11-25';

test('a new article with clauses survives the way through the file and back', async () => {
  const now = structuredClone(old);
  const wording = '1. Thông tin chỉ dùng cho nhiệm vụ phối hợp.\n2. Không cung cấp cho bên thứ ba.';
  now.outline[0].children.push({ id: 'mine', kind: 'article', heading: 'Bảo mật thông tin', wording });
  const write = (format: 'docx' | 'draft'): Input<'amend.write'> => ({
    ...{ old: bytes(old), new: bytes(now), more: [], layout: 'A', numbering: 'amended', marked: false, today, format },
  });
  const forms = await Promise.all(
    (['docx', 'draft'] as const).map((format) => carriedOut('amend.write', write(format), folders)),
  );
  const [docx, draft] = forms.map((outcome) => (outcome.ok ? (outcome.value as { bytes?: Uint8Array; draft?: object }) : {}));
  for (const amending of [docx?.bytes ?? new Uint8Array(), bytes(draft?.draft ?? {})]) {
    const input: Input<'amend.consolidate'> = {
      ...{ base: bytes(old), amending: [amending], clean: true, dryRun: false, format: 'text', today },
    };
    const outcome = await carriedOut('amend.consolidate', input, folders);
    const text = outcome.ok ? (outcome.value as { text: string }).text : '';
    expect(text).toContain('1. Thông tin chỉ dùng cho nhiệm vụ phối hợp.');
    expect(text).toContain('2. Không cung cấp cho bên thứ ba.');
  }
});
