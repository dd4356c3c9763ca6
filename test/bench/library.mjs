// Search over a library of 10,000 versions, against the same FTS5 query over the same passages in bare libsql. Prints a
// table and whether the goal (≤ 1.5 ×) is reached. `node test/bench/library.mjs [versions]`; also called by bench.mjs.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { median, quantile, warmTimes } from './measure.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'dist', 'bench-library');
const goal = 1.5;

const queries = {
  'one common word': 'phối',
  'two words, no marks': 'hai quan',
  'a phrase, no marks': '"khu vuc bien gioi"',
  'marks and none': 'đường day',
  'a rare symbol': '77/2015/NĐ-CP',
  'a beginning': 'kiể* buon',
  'nothing found': 'không-có-đâu',
};

export async function benchLibrary(versions = 10_000) {
  const { openLibrary, parseQuery, matchOf, exactForm, foldedForm } = await bundled();
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'bench-library-'));
  try {
    const library = resultOf(await openLibrary(join(folder, 'library')));
    const began = performance.now();
    await fill(library, versions);
    const perVersion = (performance.now() - began) / versions;
    const bare = bareOver(join(folder, 'library'), join(folder, 'bare'), { exactForm, foldedForm });
    const rows = [];
    for (const [what, text] of Object.entries(queries)) {
      const match = matchOf(parseQuery(text));
      const [ours, theirs] = [resultOf(await library.search({ text })).hits.length, bare.search(match).length];
      if (ours !== theirs) throw new Error(`${what}: ${ours} hits, bare ${theirs}`);
      const contestants = { ours: () => library.search({ text }), bare: () => bare.search(match) };
      const times = await warmTimes(contestants, { warmUp: 5, rounds: 40 });
      rows.push({ what, hits: ours, ours: times.ours, bare: times.bare });
    }
    const size = statSync(join(folder, 'library')).size;
    await library.close();
    print(rows, { versions, perVersion, size, passages: bare.passages });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundled() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    assetsInclude: ['**/*.wasm'],
    ssr: { noExternal: true, external: ['libsql'], target: 'node' },
    build: {
      outDir: out,
      target: 'node20',
      ssr: true,
      minify: false,
      rollupOptions: {
        input: { library: 'test/bench/library-core.mjs' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return createRequire(import.meta.url)(join(out, 'library.cjs'));
}

/** Dossiers of 20 versions with 12 articles of about 70 words; every version changes two articles. */
async function fill(library, versions) {
  const random = randomFrom(7);
  const vocabulary =
    'phối hợp tuần tra kiểm soát hải quan biên phòng công an cửa khẩu khu vực biên giới buôn lậu đường dây nóng trao đổi thông tin hồ sơ nghị định quy chế trách nhiệm thời hạn báo cáo giao ban đầu mối xử lý vi phạm'.split(
      ' ',
    );
  const sentence = () => {
    const words = Array.from({ length: 60 + random(20) }, () =>
      random(9) === 0 ? `từ${random(4_000)}` : vocabulary[random(vocabulary.length)],
    );
    if (random(50) === 0) words[3] = 'theo Nghị định số 77/2015/NĐ-CP';
    if (random(20) === 0) words[5] = 'trong khu vực biên giới';
    return words.join(' ');
  };
  for (let made = 0; made < versions; made += 20) {
    const { id } = resultOf(await library.dossiers.create({ title: `Quy chế ${made}` }));
    const passages = Array.from({ length: 12 }, (_, at) => ({ place: `a${at}`, label: `Điều ${at + 1}.`, text: sentence() }));
    for (let number = 0; number < 20; number += 1) {
      for (let edit = 0; edit < 2; edit += 1) {
        const at = random(12);
        passages[at] = { ...passages[at], text: sentence() };
      }
      const content = { articles: passages.map(({ text }) => text) };
      resultOf(await library.versions.commit({ dossier: id, content, passages, message: `Lần ${number}` }));
    }
  }
}

/** The same passages in one plain FTS5 table that keeps its texts, as one would write it without a library. */
function bareOver(source, path, { exactForm, foldedForm }) {
  const Database = createRequire(import.meta.url)('libsql');
  const from = new Database(source);
  const database = new Database(path);
  database.exec(
    "CREATE VIRTUAL TABLE search USING fts5(exact, folded, dossier UNINDEXED, place UNINDEXED, label UNINDEXED, tokenize='ascii')",
  );
  const insert = database.prepare('INSERT INTO search (rowid, exact, folded, dossier, place, label) VALUES (?, ?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  const all = from.prepare('SELECT id, dossier, place, label, text FROM passage ORDER BY id').raw().all([]);
  for (const [id, dossier, place, label, text] of all) {
    const exact = exactForm(`${label}\n${text}`);
    insert.run([id, exact, foldedForm(exact), dossier, place, label]);
  }
  database.exec('COMMIT');
  const query = database
    .prepare(
      "SELECT rowid, dossier, place, label, snippet(search, -1, '[', ']', '…', 24) FROM search WHERE search MATCH ? ORDER BY rank LIMIT 20",
    )
    .raw();
  return { passages: all.length, search: (match) => query.all([match]) };
}

function print(rows, { versions, perVersion, size, passages }) {
  const megabytes = (size / 1024 / 1024).toFixed(0);
  console.log(
    `\nlibrary: ${versions} versions, ${passages} passages, ${megabytes} MiB, ${perVersion.toFixed(1)} ms a version written`,
  );
  for (const { what, hits, ours, bare } of rows) {
    const shown = (times) => `${median(times).toFixed(2).padStart(8)} (${quantile(times, 0.95).toFixed(2)})`;
    console.log(
      `  ${what.padEnd(24)} ${String(hits).padStart(3)} hits  ours ${shown(ours)}  bare ${shown(bare)}  ${(median(ours) / median(bare)).toFixed(2)} ×`,
    );
  }
  const sum = (name) => rows.reduce((total, row) => total + median(row[name]), 0);
  const ratio = sum('ours') / sum('bare');
  console.log(
    `${'search, all queries ≤ 1.50 × bare FTS5'.padEnd(62)} ${`${ratio.toFixed(2)} ×`.padStart(9)}  goal ${ratio <= goal ? 'reached' : 'not reached'}`,
  );
}

function resultOf(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

if (process.argv[1] === import.meta.filename) await benchLibrary(Number(process.argv[2] ?? 10_000));
