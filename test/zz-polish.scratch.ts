import { it } from 'vitest';
import { builtInPacks } from './support/packs';
import { compose } from '../core/compose/compose';
import { lint } from '../core/lint/lint';
import { parseDraft } from '../core/model/parse';
import { textOf } from '../core/tree/text';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
it('x', () => {
  const { packs, findings } = builtInPacks();
  console.log(JSON.stringify(findings.slice(0, 10), null, 1), [...packs.keys()]);
  for (const f of readdirSync('examples').map((n) => `examples/${n}`).concat([...packs.keys()].map((k) => `templates/${k}/sample.json`))) {
    const d = parseDraft(JSON.parse(readFileSync(f, 'utf8')));
    if (!d.ok) { console.log(f, d.findings.slice(0, 20)); continue; }
    const o = compose({ draft: d.value, packs });
    console.log(f, o.ok, o.findings.map((x) => `${x.severity[0]} ${x.code} ${x.at}`).join('\n   '));
    if (o.ok) { console.log(lint(o.value)); writeFileSync(`/tmp/${f.replaceAll('/', '_')}.txt`, textOf(o.value)); }
  }
});
