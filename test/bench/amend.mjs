// Planning, writing and checking an amendment of 100 changes to a text of 300 articles, against writing the .docx of that text.
// `node test/bench/amend.mjs` prints its own table.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { median, quantile, warmTimes } from './measure.mjs';
import { outputs, root } from './ours.mjs';

const properties = { title: 'bench', creator: 'bench', created: '2026-11-25' };

async function loadAmend() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: outputs,
      emptyOutDir: false,
      target: 'node18',
      ssr: true,
      minify: false,
      rollupOptions: { input: { amend: 'test/bench/amend-core.mjs' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
    ssr: { noExternal: true, target: 'node' },
  });
  return createRequire(import.meta.url)(join(outputs, 'amend.cjs'));
}

/** A word more in every ninth paragraph, until `count` are changed: one or none an article. */
function changed(tree, count) {
  let at = 0;
  let left = count;
  const visit = (node) => {
    if (node.runs) {
      at += 1;
      if (node.kind !== 'alinea' || at % 9 !== 0 || left === 0) return node;
      left -= 1;
      const text = node.runs.map((run) => run.text).join('');
      return { ...node, runs: [{ text: text.replace(' ', ` sửa${at} `) }] };
    }
    return { ...node, children: node.children.map(visit) };
  };
  return visit(tree);
}

export async function measureAmend() {
  const core = await loadAmend();
  const { packs } = core.loadPacks(core.builtInPackFiles().filter(({ name }) => name === 'amending-regulation'));
  const base = core.read(core.planted(300).old);
  const now = changed(base, 100);
  const amend = () => {
    const planned = core.plan(base, now);
    return core.closedLoop(planned.value, (plan) => {
      const draft = core.amendingDraft(plan, { meta: core.noMeta });
      const tree = core.compose({ draft: draft.value.draft, packs });
      const bytes = core.writeDocx(tree.value, { properties });
      const reread = core.importDocx(bytes, { prefix: 'back' }).value.tree;
      return { ok: true, value: { written: bytes, reread }, findings: [] };
    }).value;
  };
  const { plan, loop } = amend();
  const times = await warmTimes(
    { ours: amend, 'writing the text': () => core.writeDocx(base, { properties }) },
    { warmUp: 8, rounds: 20 },
  );
  return {
    times,
    ratio: median(times.ours) / median(times['writing the text']),
    instructions: plan.units.length + plan.phrases.flat().length,
    closed: loop.differences.length === 0,
  };
}

if (process.argv[1] === import.meta.filename) {
  const { times, ratio, instructions, closed } = await measureAmend();
  for (const [name, values] of Object.entries(times)) {
    console.log(`amend, ms  ${name.padEnd(18)} ${median(values).toFixed(1).padStart(8)} (${quantile(values, 0.95).toFixed(1)})`);
  }
  console.log(
    `100 changes of 300 articles (${instructions} instructions, loop ${closed ? 'closed' : 'OPEN'}): plan + write + check ≤ 1.00 × writing the text: ${ratio.toFixed(2)} ×`,
  );
}
