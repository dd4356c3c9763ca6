// What the library can keep, made from files, packs and examples; and shown and written again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../core/bridge/contract';
import type { View } from '../../core/compare/view';
import { defaultSettings } from '../../core/model/settings';
import { carriedOut } from '../support/carried-out';

const root = join(import.meta.dirname, '../..');
const folders = [join(root, 'templates')];
const example = readFileSync(join(root, 'examples/quy-che-171-song-tien.json'));
type Calls = 'content.fromFile' | 'content.fromPack' | 'content.write' | 'content.read' | 'content.samples';
const run = <N extends Calls>(call: N, input: Input<N>) => carriedOut(call, input, folders);
const result = async <N extends Calls>(call: N, input: Input<N>): Promise<Output<N>> => {
  const outcome = await run(call, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value as Output<N>;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const { agency: _, recipients, archive } = defaultSettings;
const nobody = { agency: null, recipients, archive };

describe('content.fromFile', () => {
  test('a draft file is its draft, under its subject', async () => {
    const { title, body } = await result('content.fromFile', { name: 'x.json', content: example });
    expect(title).toBe('Phối hợp tuần tra, kiểm soát trên sông Tiền');
    expect(body.kind).toBe('draft');
  });

  test('a .docx of ours comes back as the draft inside it; a text as a document', async () => {
    const { body } = await result('content.fromFile', { name: 'x.json', content: example });
    const written = await result('content.write', { body, today: '2026-11-25', format: 'docx' });
    const file = written.format === 'docx' ? written.bytes : new Uint8Array();
    const again = await result('content.fromFile', { name: 'y.docx', content: file });
    expect(again.body.kind).toBe('draft');
    expect(again.body.kind === 'draft' && again.body.draft.subject).toBe('Phối hợp tuần tra, kiểm soát trên sông Tiền');
    const text = await result('content.fromFile', { name: 'Thông báo.txt', content: bytes('Điều 1. Phạm vi\n1. Một.\n') });
    expect(text).toMatchObject({ title: 'Thông báo', body: { kind: 'document' } });
  });

  test('a draft with a day that is not in the calendar comes in as it is, and says so', async () => {
    const value = { ...JSON.parse(example.toString()), date: '2026-02-31' };
    const outcome = await run('content.fromFile', { name: 'x.json', content: bytes(JSON.stringify(value)) });
    expect(outcome.findings).toMatchObject([{ code: 'date.impossible', severity: 'warning', at: 'date' }]);
    expect(outcome.ok && outcome.value).toMatchObject({ body: { draft: { date: { day: 31, month: 2, year: 2026 } } } });
  });

  test('a broken draft and an empty file are findings', async () => {
    for (const content of [bytes('{"schema": "phoihop/draft"}'), bytes('{'), new Uint8Array()])
      expect((await run('content.fromFile', { name: 'x', content })).ok).toBe(false);
  });
});

describe('content.fromPack', () => {
  test('the user’s agency is the first party, the rest stays open', async () => {
    const signer = { authority: 'none' as const, onBehalfOf: null, title: 'Đội trưởng', rank: null, name: null };
    const agency = {
      ...{ force: 'customs' as const, parent: null, name: 'Đội Thử nghiệm', shortName: null, abbreviation: 'TN' },
      ...{ place: 'Hà Nội', headTitle: 'Đội trưởng', signer },
    };
    const user = { agency, recipients: ['Như trên'], archive: 'VT' };
    const { body } = await result('content.fromPack', { pack: 'coordination-regulation', user });
    expect(body).toMatchObject({
      kind: 'draft',
      draft: {
        parties: [{ name: 'Đội Thử nghiệm', id: 'p1' }, { name: '…' }],
        place: 'Hà Nội',
        recipients: { items: ['Như trên'], archive: 'VT' },
      },
    });
    expect(body.kind === 'draft' && '$help' in body.draft).toBe(false);
  });

  test('without an agency of the user it is the starter; an unknown pack is a finding', async () => {
    const { body } = await result('content.fromPack', { pack: 'coordination-regulation', user: nobody });
    expect(body).toMatchObject({ draft: { parties: [{ name: '…' }, { name: '…' }], place: null } });
    expect((await run('content.fromPack', { pack: 'nothing', user: nobody })).findings.map(({ code }) => code)).toContain(
      'draft.packMissing',
    );
  });
});

describe('content.samples and content.read', () => {
  test('every example is a draft that can be read from its first line to its last', async () => {
    const samples = await result('content.samples', {});
    expect(samples.length).toBeGreaterThanOrEqual(5);
    for (const { title, body } of samples) {
      const view: View = await result('content.read', { body });
      const text = view.rows
        .flatMap(({ lines }) => lines.map(({ inline }) => inline.map((piece) => piece.text).join('')))
        .join('\n');
      expect(text.toLocaleLowerCase('vi'), title).toContain('phối hợp');
      expect(view.changes).toEqual([]);
      expect(view.rows.every(({ lines }) => lines.every((line) => !line.changed))).toBe(true);
    }
  });
});
