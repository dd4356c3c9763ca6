// Planning, writing and checking an amendment of 100 changes to a regulation of 300 articles (that of bench.mjs), against writing
// that regulation: composing it and its .docx. `node test/bench/amend.mjs` prints its own table.
import { textsOf, wordsIn } from './content.mjs';
import { regulation } from './draft.mjs';
import { median, pairedCpu, quantile, warmTimes } from './measure.mjs';
import { bundle, bundleCore, loadOurs, today } from './ours.mjs';

const size = { articles: 300, words: 60_000 };
const rounds = { warmUp: 15, rounds: 40 };
const collected = { warmUp: 5, rounds: 15 };
export const limit = 1;

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

/** `material` is the regulation as bench.mjs has it: its draft and its tree. */
export async function measureAmend({ draft, tree }) {
  const core = await bundle('amend');
  const ours = loadOurs();
  const properties = { title: 'bench', creator: 'bench', created: today };
  const { packs } = core.loadPacks(core.builtInPackFiles().filter(({ name }) => name === 'amending-regulation'));
  const now = changed(tree, 100);
  const amend = () => {
    const planned = core.plan(tree, now);
    return core.closedLoop(planned.value, (plan) => {
      const amending = core.compose({ draft: core.amendingDraft(plan, { meta: core.noMeta }).value.draft, packs });
      const written = core.writeDocx(amending.value, { properties });
      const reread = core.importDocx(written, { prefix: 'back' }).value.tree;
      return { ok: true, value: { written, reread }, findings: [] };
    }).value;
  };
  const { plan, loop } = amend();
  const contestants = {
    'amendment: plan, write, check': amend,
    'the text: compose, .docx': () => ours.write(ours.compose(draft), draft),
    'the text: .docx alone': () => ours.plain(tree, draft),
  };
  const times = await pairedCpu(contestants, rounds);
  const [own, whole, alone] = Object.values(times);
  const after = Object.values(await warmTimes(contestants, collected)).map(median);
  return {
    times,
    ratio: ratioOf(own, whole),
    ratioToWriter: ratioOf(own, alone),
    ratioCollected: after[0] / after[1],
    instructions: plan.units.length + plan.phrases.flat().length,
    closed: loop.differences.length === 0,
  };
}

/** The median of what each round gives: the load of the machine is the same for both. */
const ratioOf = (a, b) => median(a.map((time, at) => time / b[at]));

/** The same as that of bench.mjs. */
function ownMaterial() {
  const ours = loadOurs();
  const wordsOf = (draft) => wordsIn(textsOf(ours.xml(ours.compose(ours.parse(draft)))));
  const draft = ours.parse(regulation(size, ours.sample(), wordsOf));
  return { draft, tree: ours.compose(draft) };
}

if (process.argv[1] === import.meta.filename) {
  await bundleCore();
  const { times, ratio, ratioToWriter, ratioCollected, instructions, closed } = await measureAmend(ownMaterial());
  for (const [name, values] of Object.entries(times)) {
    console.log(`${name.padEnd(32)} ${median(values).toFixed(1).padStart(8)} ms (${quantile(values, 0.95).toFixed(1)})`);
  }
  console.log(
    `100 changes of ${size.articles} articles (${instructions} instructions, loop ${closed ? 'closed' : 'OPEN'}): ` +
      `${ratio.toFixed(2)} × composing and writing the text (≤ ${limit}), ${ratioToWriter.toFixed(2)} × its .docx alone ` +
      `(processor time of paired rounds; ${ratioCollected.toFixed(2)} × where memory is collected before each)`,
  );
}
