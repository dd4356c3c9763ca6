// Reading a .docx against mammoth's raw text, and the redline of two .docx files against docxodus: same files, same run. `node test/bench/files.mjs` prints its own table.
// `--once <contestant> <articles>` does one job in a process of its own, for the peak of memory.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { median, peaks, quantile, warmTimes } from './measure.mjs';
import { bundle, outputs } from './ours.mjs';

const sizes = [
  { articles: 60, reading: { warmUp: 10, rounds: 20 }, redline: { warmUp: 5, rounds: 7 } },
  { articles: 300, reading: { warmUp: 5, rounds: 10 }, redline: { warmUp: 2, rounds: 4 } },
];
const by = { author: 'Bench', date: '2026-11-22T08:00:00Z' };
const properties = { title: 'Bench', creator: 'Bench', created: '2026-11-22' };

const loaded = () => createRequire(import.meta.url)(join(outputs, 'files.cjs'));

function filesOf(core, articles) {
  const versions = core.planted(articles);
  const bytes = (text) => core.writeDocx(core.read(text), { properties });
  return { versions, old: bytes(versions.old), now: bytes(versions.now) };
}

/** Everything from the bytes of two files to the bytes of the redline. */
function ourRedline(core, old, now) {
  const [before, after] = [old, now].map((bytes) => ({ bytes, tree: core.importDocx(bytes).value.tree }));
  return core.redlineOfFiles(before, after, core.diff(before.tree, after.tree).value.changes, by);
}

async function docxodus() {
  const quiet = console.error;
  console.error = () => {};
  const { compareDocuments, initialize } = await import('docxodus/core');
  await initialize();
  console.error = quiet;
  return (old, now) => compareDocuments(old, now, { authorName: by.author });
}

export async function measureFiles() {
  await bundle('files');
  const core = loaded();
  mkdirSync(outputs, { recursive: true });
  const compare = await docxodus();
  const results = [];
  for (const size of sizes) results.push(await measured(core, compare, size));
  return results;
}

async function measured(core, compare, { articles, reading, redline }) {
  const { versions, old, now } = filesOf(core, articles);
  const readers = { ours: () => core.importDocx(old), mammoth: () => mammoth.extractRawText({ buffer: Buffer.from(old) }) };
  const read = await warmTimes(readers, reading);
  const writers = { ours: () => ourRedline(core, old, now), docxodus: () => compare(old, now) };
  const written = await warmTimes(writers, redline);
  const made = { ours: ourRedline(core, old, now), docxodus: await compare(old, now) };
  const judged = Object.fromEntries(Object.entries(made).map(([name, bytes]) => [name, judge(core, bytes, old, now)]));
  const memory = memoryOf(articles, old, now);
  return { articles, read, written, judged, planted: plantedWords(versions), memory };
}

/** Whether the marks give both texts, whether each has an id of its own, and how many words they take. */
function judge({ revised }, made, old, now) {
  const bytes = withoutMoves(made);
  const words = (file, decision) =>
    revised(file, decision).paragraphs.map((text) => text.replace(/^(?:\[\d+\.\d+\])+|\[section\]/g, '').trim());
  const text = (file, decision) =>
    words(file, decision)
      .filter((line) => line !== '')
      .join('\n');
  const same = (decision, wanted) => {
    try {
      return text(bytes, decision) === text(wanted, 'none');
    } catch {
      return false;
    }
  };
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
  const ids = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|pPrChange|rPrChange) [^>]*?w:id="(\d+)"/g)].map(([, id]) => id);
  return {
    accepts: same('accept', now),
    rejects: same('reject', old),
    doubles: ids.length - new Set(ids).size,
    words: markedWords(xml),
  };
}

/** A move is a deletion here and an insertion there. */
function withoutMoves(bytes) {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'])
    .replace(/<w:move(?:From|To)Range(?:Start|End)[^>]*>/g, '')
    .replace(/(<\/?w:)moveFrom(?=[ >/])/g, '$1del')
    .replace(/(<\/?w:)moveTo(?=[ >/])/g, '$1ins');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

/** Words inside w:ins, w:del and their like. */
function markedWords(xml) {
  const marked = xml.matchAll(/<w:(ins|del|moveFrom|moveTo) [^>]*[^/]>(.*?)<\/w:\1>/gs);
  const text = [...marked].map(([, , inner]) => inner.replace(/<[^>]+>/g, ' ')).join(' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The most words that what was planted can take: edits in and out, whole articles, two numbers where one changed. */
function plantedWords({ old, now, inserted, deleted, moved, editedWords }) {
  const articles = (text) =>
    new Map(text.split(/^(?=Điều \d+\.)/m).map((article) => [/^Điều \d+\./.exec(article)?.[0], article]));
  const count = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const [before, after] = [articles(old), articles(now)];
  const whole = (map, nums) => nums.reduce((sum, num) => sum + count(map.get(num) ?? ''), 0);
  const numbers = 2 * Math.max(before.size, after.size);
  return editedWords * 2 + whole(after, inserted) + whole(before, deleted) + 2.1 * whole(before, moved) + numbers;
}

function memoryOf(articles, old, now) {
  writeFileSync(join(outputs, `old-${articles}.docx`), old);
  writeFileSync(join(outputs, `now-${articles}.docx`), now);
  const once = (name) => [import.meta.filename, '--once', name, String(articles)];
  return peaks(Object.fromEntries(['ours reading', 'mammoth', 'ours redline', 'docxodus'].map((name) => [name, once(name)])), 3);
}

async function once(name, articles) {
  const [old, now] = ['old', 'now'].map((side) => new Uint8Array(readFileSync(join(outputs, `${side}-${articles}.docx`))));
  if (name === 'ours reading') loaded().importDocx(old);
  else if (name === 'mammoth') await mammoth.extractRawText({ buffer: Buffer.from(old) });
  else if (name === 'ours redline') ourRedline(loaded(), old, now);
  else await (await docxodus())(old, now);
}

function print({ articles, read, written, judged, planted, memory }) {
  const row = (what, name, values, unit) =>
    console.log(
      `${articles} ${what.padEnd(8)} ${name.padEnd(13)} ${median(values).toFixed(1).padStart(9)} (${quantile(values, 0.95).toFixed(1)}) ${unit}`,
    );
  for (const [name, values] of Object.entries(read)) row('read', name, values, 'ms');
  for (const [name, values] of Object.entries(written)) row('redline', name, values, 'ms');
  for (const [name, values] of Object.entries(memory)) row('peak', name, values, 'MiB');
  for (const [name, { accepts, rejects, doubles, words }] of Object.entries(judged)) {
    console.log(
      `${articles} redline  ${name.padEnd(13)} accept ${accepts} reject ${rejects}, ${doubles} double ids, ${words} words marked (planted at most ${Math.round(planted)})`,
    );
  }
  const others = Object.entries(written).filter(([name]) => name !== 'ours');
  const fastest = Math.min(...others.map(([, values]) => median(values)));
  console.log(`${articles} read ≤ 0.65 × mammoth: ${(median(read.ours) / median(read.mammoth)).toFixed(2)} ×`);
  console.log(`${articles} redline ≤ 0.25 × the faster: ${(median(written.ours) / fastest).toFixed(2)} ×`);
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === '--once') await once(process.argv[3], process.argv[4]);
  else for (const result of await measureFiles()) print(result);
  process.exit(0);
}
