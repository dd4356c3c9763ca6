// npm run bench: how long it takes to draft a regulation, against docxtemplater filling and bare docx writing the same.
// Prints one table and ends with 0 whether or not the goals are reached; --profile adds where our time goes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { measureAmend, limit as mostOfWriting } from './amend.mjs';
import { writeBare } from './bare-docx.mjs';
import { blocksOf, textsOf, wordsIn } from './content.mjs';
import { regulation } from './draft.mjs';
import { measureExecute, limit as mostForExecute } from './execute.mjs';
import { median, peaks, processTimes, quantile, steadyTimes, warmTimes } from './measure.mjs';
import { bundleCore, loadOurs, outputs, root, today } from './ours.mjs';
import { profile } from './profile.mjs';
import { stylesOf } from './styles.mjs';
import { dataOf, fill, templateOf } from './templater.mjs';

const sizes = [
  { articles: 60, words: 12_000, warmUp: 15, rounds: 60 },
  { articles: 300, words: 60_000, warmUp: 8, rounds: 30 },
];
const runs = 9;

await bundleCore();
const ours = loadOurs();
console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
const results = [];
for (const size of sizes) results.push(await measured(size));
printTable(results.flatMap(({ rows }) => rows));
printLoad();
printGoals([...results.flatMap(({ goals }) => goals), ...(await amendingGoals(results.at(-1).material))]);
if (process.argv.includes('--profile')) printProfile(results.at(-1).files.draft);

async function measured(size) {
  const material = materialOf(size);
  await checkSame(material);
  const files = stored(material, size);
  const warm = await warmTimes(warmContestants(material), size);
  // Its goal is a time of its own, not a ratio: measured as the app does it, again and again.
  warm['ours, composing alone'] = await steadyTimes(() => ours.compose(material.draft), size);
  const programs = programsFor(files);
  const whole = processTimes(programs, runs);
  const memory = peaks(programs, 5);
  const words = wordsIn(textsOf(ours.xml(material.tree)));
  console.log(
    `${size.articles} articles: ${words} words, ${material.content.blocks.length} paragraphs and tables, the same for all`,
  );
  return { files, material, rows: rowsOf(size, warm, whole, memory), goals: goalsOf(size, warm, whole, memory) };
}

function materialOf(size) {
  const wordsOf = (draft) => wordsIn(textsOf(ours.xml(ours.compose(ours.parse(draft)))));
  const json = regulation(size, ours.sample(), wordsOf);
  const draft = ours.parse(json);
  const tree = ours.compose(draft);
  const blocks = blocksOf(ours.xml(tree));
  const template = templateOf(ours.plain(tree, draft));
  return { json, draft, tree, template, data: dataOf(blocks), content: { styles: stylesOf(ours.looks(tree)), blocks } };
}

function warmContestants({ draft, template, data, content }) {
  return {
    ours: () => ours.write(ours.compose(draft), draft),
    docxtemplater: () => fill(template, data),
    docx: () => writeBare(content),
  };
}

/** All three must write the same paragraphs, or the contest is not fair. */
async function checkSame({ draft, tree, template, data, content }) {
  const texts = (bytes) => textsOf(new PizZip(bytes).file('word/document.xml').asText());
  const own = texts(ours.write(tree, draft));
  for (const bytes of [fill(template, data), await writeBare(content)]) {
    const other = texts(bytes);
    const at = own.findIndex((text, index) => text !== other[index]);
    if (at >= 0 || own.length !== other.length) throw new Error(`paragraph ${at} differs:\n${own[at]}\n${other[at]}`);
  }
}

function stored({ json, template, data, content }, { articles }) {
  const folder = join(outputs, String(articles));
  mkdirSync(folder, { recursive: true });
  const save = (name, value) => {
    writeFileSync(join(folder, name), value);
    return join(folder, name);
  };
  return {
    draft: save('draft.json', JSON.stringify(json, null, 2)),
    template: save('template.docx', template),
    data: save('data.json', JSON.stringify(data)),
    content: save('content.json', JSON.stringify(content)),
    output: join(folder, 'out.docx'),
  };
}

function programsFor({ draft, template, data, content, output }) {
  const here = (name) => join(import.meta.dirname, name);
  return {
    ours: [join(root, 'dist', 'cli.cjs'), 'draft', draft, '-o', output, '--today', today],
    docxtemplater: [here('templater.mjs'), template, data, output],
    docx: [here('bare-docx.mjs'), content, output],
  };
}

function rowsOf({ articles }, warm, whole, memory) {
  const row = (what, values, digits) => ({ what: `${articles} ${what}`, values, digits });
  return [row('warm, ms', warm, 1), row('process, ms', whole, 0), row('peak, MiB', memory, 0)];
}

function goalsOf({ articles }, warm, whole, memory) {
  const at = (what) => `${what}, ${articles} articles`;
  const goals = [
    ratioGoal(at('warm compose + write ≤ 1.00 × docxtemplater'), warm, 'docxtemplater', 1),
    ratioGoal(at('warm compose + write ≤ 1.15 × docx'), warm, 'docx', 1.15),
    ratioGoal(at('whole process < 1.00 × docxtemplater'), whole, 'docxtemplater', 1),
    ratioGoal(at('peak memory ≤ 1.20 × docx'), memory, 'docx', 1.2),
  ];
  const alone = median(warm['ours, composing alone']);
  const composing = { what: at('composing alone ≤ 60 ms'), value: `${alone.toFixed(1)} ms`, reached: alone <= 60 };
  return articles === 300 ? [...goals, composing] : goals;
}

/** What the loop of amending and executing takes: tables of their own in amend.mjs and execute.mjs. */
async function amendingGoals(material) {
  const { ratio, closed } = await measureAmend(material);
  const { executing, applied, of } = await measureExecute();
  const time = median(executing);
  return [
    {
      what: `plan + write + check 100 changes ≤ ${mostOfWriting.toFixed(2)} × compose + write, 300 articles`,
      value: `${ratio.toFixed(2)} ×`,
      reached: closed && ratio <= mostOfWriting,
    },
    {
      what: `execute ${of} instructions warm ≤ ${mostForExecute} ms`,
      value: `${time.toFixed(1)} ms`,
      reached: applied === of && time <= mostForExecute,
    },
  ];
}

function ratioGoal(what, values, other, limit) {
  const ratio = median(values.ours) / median(values[other]);
  return { what, value: `${ratio.toFixed(2)} ×`, reached: ratio <= limit };
}

function printTable(rows) {
  console.log(`\n${' '.repeat(24)}     best   median      p95   ours is`);
  for (const { what, values, digits } of rows) {
    console.log(what);
    const own = median(values.ours);
    for (const [name, all] of Object.entries(values)) {
      const numbers = [0, 0.5, 0.95].map((share) => quantile(all, share).toFixed(digits).padStart(9));
      console.log(`  ${name.padEnd(22)}${numbers.join('')}    ${(own / median(all)).toFixed(2)} ×`);
    }
  }
}

/** Times measured beside other work say little; their ratios say more. */
function printLoad() {
  const [load] = loadavg();
  if (load > cpus().length)
    console.log(`\nThis computer was busy (load ${load.toFixed(1)} on ${cpus().length} processors): measure again.`);
}

function printGoals(goals) {
  console.log('');
  for (const { what, value, reached } of goals) {
    console.log(`${what.padEnd(78)} ${value.padStart(9)}  goal ${reached ? 'reached' : 'not reached'}`);
  }
}

function printProfile(draft) {
  console.log('\ncompose + write, 300 articles: functions by their own time');
  for (const { name, place, share } of profile([join(import.meta.dirname, 'ours.mjs'), draft, '60'], 25)) {
    console.log(`${share.toFixed(1).padStart(6)} %  ${name.padEnd(32)} ${place}`);
  }
}
