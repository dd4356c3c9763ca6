import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compose } from '../core/compose/compose';
import { lint } from '../core/lint/lint';
import { parseDraft } from '../core/model/parse';
import { textOf } from '../core/tree/text';
import { writeDocx } from '../core/docx/write';
import { builtInPacks } from './support/packs';
for (const name of ['quy-che-thay-the-3929', 'quy-che-an-giang-2019', 'quy-che-171-song-tien'])
  it(name, () => {
    const { packs, findings } = builtInPacks();
    const draft = parseDraft(JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')));
    const out: unknown[] = [...findings, ...(draft.findings ?? [])];
    if (draft.ok) {
      const made = compose({ draft: draft.value, packs });
      out.push(...made.findings);
      if (made.ok) {
        out.push(...lint(made.value));
        writeFileSync(`/tmp/ex/${name}.txt`, textOf(made.value));
        const docx: any = writeDocx(made.value, { properties: { title: 'x', creator: 'x', created: '2026-01-01' } });
        writeFileSync(`/tmp/ex/${name}.docx`, docx.value ?? docx);
      }
    }
    writeFileSync(`/tmp/ex/${name}.findings`, out.map((x) => JSON.stringify(x)).join('\n'));
    expect(draft.ok).toBe(true);
  });
