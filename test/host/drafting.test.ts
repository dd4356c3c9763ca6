// The calls of the drafting view, as the worker carries them out.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallName, Input, Output } from '../../core/bridge/contract';
import type { Proof } from '../../core/page/press';
import { noPages, withProof } from '../../core/page/proof';
import { carriedOut } from '../support/carried-out';

import { builtIn, sampleOf } from '../support/sample';

const project = join(import.meta.dirname, '../..');
const pack = builtIn.packs.get('coordination-regulation');
if (!pack) throw new Error('no pack');
const sample = sampleOf(pack);

const folders = [`${project}/templates`];

async function ask<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
  const outcome = await carriedOut(call, input, folders);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value as Output<N>;
}

const proof = async (draft: unknown, session: string, base: number) =>
  (await ask('draft.compose', { draft, session, base })).proof;

describe('draft.compose', () => {
  it('sends everything first and then what changed', async () => {
    const first = await proof(sample, 's1', 0);
    expect(first.pages.length).toBe(first.pageCount);
    const second = await proof({ ...sample, place: 'Lạng Sơn' }, 's1', first.revision);
    expect(second.base).toBe(first.revision);
    expect(second.blocks.length).toBeLessThan(3);
    const other = await proof(sample, 's2', second.revision);
    expect(other.base).toBe(0);
  });

  it('takes what changed in place of the whole draft, and says when it no longer has the draft', async () => {
    const first = await proof(sample, 's5', 0);
    const edits = [{ path: ['place'], value: 'Lạng Sơn' }];
    const again = (base: number) => ask('draft.recompose', { edits, session: 's5', base });
    const { proof: second } = await again(first.revision);
    const { proof: whole } = await ask('draft.compose', {
      ...{ draft: { ...sample, place: 'Lạng Sơn' }, session: 's6', base: 0 },
    });
    expect(second?.base).toBe(first.revision);
    expect(withProof(withProof(noPages, first) ?? noPages, second as Proof)?.pages.length).toBe(whole.pageCount);
    expect(JSON.stringify(second)).toContain('Lạng Sơn');
    expect((await again(first.revision)).proof).toBeNull();
    expect((await ask('draft.recompose', { edits, session: 'other', base: 1 })).proof).toBeNull();
  });

  it('shows a draft with errors, and places them by the names of units', async () => {
    const outline = sample.outline.map((entry) => ({
      ...entry,
      children: entry.children.map((child) => ({ ...child, answers: { none: 1 } })),
    }));
    const outcome = await carriedOut('draft.compose', { draft: { ...sample, outline }, session: 's3', base: 0 }, folders);
    expect(outcome.ok).toBe(true);
    expect(outcome.findings.map(({ code, at }) => `${code} ${at}`)).toContain('answer.unknown ~scope.answers.none');
  });

  it('goes on with a day that is not in the calendar, and with every other finding', async () => {
    const ok = await carriedOut('draft.compose', { draft: { ...sample, date: null }, session: 's7', base: 0 }, folders);
    const bad = { ...sample, date: { day: 31, month: 2, year: 2026 } };
    const outcome = await carriedOut('draft.compose', { draft: bad, session: 's7', base: 0 }, folders);
    const brief = (findings: typeof ok.findings) => findings.map(({ code, at }) => `${code} ${at}`);
    expect(outcome.ok).toBe(true);
    expect(brief(outcome.findings)).toEqual([
      'date.impossible date',
      ...brief(ok.findings).filter((one) => one !== 'blank.date date'),
    ]);
    expect(JSON.stringify(outcome)).toContain('ngày … tháng 02 năm 2026');
    const opened = await carriedOut('draft.open', { draft: bad }, folders);
    expect(opened.ok && opened.value).toMatchObject({ draft: { date: { day: 31, month: 2, year: 2026 } } });
    const unit = await carriedOut('draft.wording', { draft: bad, unit: 'information' }, folders);
    expect(unit.ok).toBe(true);
  });

  it('shows answers that do not fit as blanks: a party that is gone, a choice that is not there, a number below its least', async () => {
    const answers = { ...sample.answers, hostOrder: ['gone'], reviewPeriod: 'none', copies: -1, effectDate: '2026-02-31' };
    const outcome = await carriedOut('draft.compose', { draft: { ...sample, answers }, session: 's8', base: 0 }, folders);
    expect(outcome.ok).toBe(true);
    const errors = outcome.findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at}`);
    expect(errors.sort()).toEqual([
      'answer.party answers.hostOrder[0]',
      'date.impossible answers.effectDate',
      'value.choice answers.reviewPeriod',
      'value.tooSmall answers.copies',
    ]);
  });

  it('says what is wrong with what is no draft', async () => {
    const outcome = await carriedOut('draft.compose', { draft: { version: 1 }, session: 's4', base: 0 }, folders);
    expect(outcome.ok).toBe(false);
  });
});

it('draft.form tells which fields each wording asks for', async () => {
  const { form } = await ask('draft.form', { pack: 'coordination-regulation' });
  expect(form.slots.scope).toEqual({
    heading: 'Phạm vi điều chỉnh',
    start: 'Phạm vi điều chỉnh',
    own: [],
    shared: expect.arrayContaining(['scopeField', 'scopeArea']),
  });
  expect(form.slots.information?.own.length).toBeGreaterThan(10);
  const named = new Set([
    ...Object.values(form.slots).flatMap(({ own, shared }) => [...own, ...shared]),
    ...Object.values(form.tables).flat(),
  ]);
  expect(form.fields.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

it('draft.wording gives the words of a unit', async () => {
  const { wording } = await ask('draft.wording', { draft: sample, unit: 'information' });
  expect(wording).toContain('{{ref "');
  expect((await ask('draft.wording', { draft: sample, unit: 'none' })).wording).toBeNull();
});
