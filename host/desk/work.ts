// One job, done where it stands: read the packs it needs, call the core. Runs in the worker; tests call it directly.
import { z } from 'zod';
import type { CallName, Input } from '../../core/bridge/contract';
import type { PackSummary, Written } from '../../core/bridge/results';
import { compose } from '../../core/compose/compose';
import { starter } from '../../core/compose/starter';
import { writeDocx } from '../../core/docx/write';
import { done, error, type Finding, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import { lint } from '../../core/lint/lint';
import type { Draft } from '../../core/model/draft';
import { parseDraft, parseJson } from '../../core/model/parse';
import { type LoadedPacks, loadPacks } from '../../core/packs/load';
import type { Pack } from '../../core/packs/pack';
import type { Tree } from '../../core/tree/node';
import { textOf } from '../../core/tree/text';
import { preparedPacks } from '../packs/prepared-packs';
import { readPacks } from '../packs/read-packs';
import { bounded } from './bounded';
import { compareFiles } from './compare-files';
import type { Job, Report } from './job';
import { readFile } from './read-file';

type Tell = (report: Report) => void;
type Bench = { readonly folders: readonly string[]; readonly tell: Tell };
type Done = Outcome<unknown> | Promise<Outcome<unknown>>;
type Workers = { readonly [N in CallName]: (input: Input<N>, bench: Bench) => Done };

export async function work({ call, input, folders }: Job, tell: Tell = () => {}): Promise<Outcome<unknown>> {
  const outcome = await (workers[call] as (input: unknown, bench: Bench) => Done)(input, { folders, tell });
  return { ...outcome, findings: bounded(outcome.findings) };
}

const workers: Workers = {
  'packs.list': (_, bench) => {
    bench.tell({ type: 'compose', size: 0 });
    const { packs, findings } = packsFor(bench);
    return done([...packs.values()].map(summaryOf), findings);
  },
  'draft.new': ({ pack: id }, bench) => {
    bench.tell({ type: 'compose', size: 0 });
    const { packs, findings } = packsFor(bench, new Set([id]));
    const pack = packs.get(id);
    if (hasErrors(findings)) return failed(findings);
    return pack ? done(starter(pack), findings) : failed([...findings, unknownPack(id, packs)]);
  },
  'draft.write': ({ draft: given, today, format }, bench) => {
    bench.tell({ type: 'compose', size: sizeOf(given) });
    const draft = draftOf(given);
    if (!draft.ok) return draft;
    const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
    if (hasErrors(findings)) return failed(findings);
    bench.tell({ type: 'pack', pack: draft.value.pack });
    const tree = compose({ draft: draft.value, packs });
    if (!tree.ok) return failed([...findings, ...tree.findings]);
    bench.tell({ type: 'write', size: sizeOf(given) });
    const noticed = [...findings, ...tree.findings, ...lint(tree.value)];
    // A document with errors is not written; its text and tree may still be looked at.
    if (format === 'docx' && hasErrors(noticed)) return failed(noticed);
    return done(writers[format](tree.value, draft.value, packs, today), noticed);
  },
  'file.read': ({ content, format, revisions }, bench) => {
    bench.tell({ type: 'write', size: content.length });
    return readFile(content, format, revisions, (value) => recomposed(value, bench));
  },
  'file.compare': (input, bench) => {
    bench.tell({ type: 'write', size: input.old.length + input.new.length });
    return compareFiles(
      input,
      (value) => recomposed(value, bench),
      (text) => draftTree(text, bench),
    );
  },
};

/** The tree of a draft that came inside a file, and its document as we would write it today; undefined when it does not compose. */
function recomposed(source: unknown, bench: Bench): { tree: Tree; bytes: Uint8Array } | undefined {
  const parsed = sourceSchema.safeParse(source);
  const draft = parsed.success ? parseDraft(parsed.data.draft) : undefined;
  if (!parsed.success || !draft?.ok) return undefined;
  const { packs } = packsToWriteWith(bench, packIds(draft.value));
  const tree = compose({ draft: draft.value, packs });
  return tree.ok ? { tree: tree.value, bytes: docxOf(tree.value, draft.value, packs, parsed.data.today) } : undefined;
}

/** A draft as text → its tree. */
function draftTree(text: string, bench: Bench): Outcome<Tree> {
  const draft = draftOf(text);
  if (!draft.ok) return draft;
  const { packs, findings } = packsToWriteWith(bench, packIds(draft.value));
  return hasErrors(findings) ? failed(findings) : compose({ draft: draft.value, packs });
}

/** What docxOf puts inside a file. */
const sourceSchema = z.object({ schema: z.literal('phoihop/source'), today: z.string().max(10), draft: z.unknown() });

type Writer = (tree: Tree, draft: Draft, packs: ReadonlyMap<string, Pack>, today: string) => Written;

const writers: Readonly<Record<Written['format'], Writer>> = {
  docx: (tree, draft, packs, today) => ({ format: 'docx', bytes: docxOf(tree, draft, packs, today) }),
  text: (tree) => ({ format: 'text', text: textOf(tree) }),
  json: (tree) => ({ format: 'json', tree }),
};

/** The draft travels inside the file, with what else it takes to write the same bytes again. */
function docxOf(tree: Tree, draft: Draft, packs: ReadonlyMap<string, Pack>, today: string): Uint8Array {
  const versions = Object.fromEntries([...packIds(draft)].map((id) => [id, packs.get(id)?.version]));
  const source = JSON.stringify({ schema: 'phoihop/source', version: 1, today, packs: versions, draft });
  const properties = { title: draft.subject, creator: draft.parties[0]?.name ?? '', created: today };
  return writeDocx(tree, { source, properties });
}

function draftOf(given: unknown): Outcome<Draft> {
  const value = typeof given === 'string' ? parseJson(given) : done(given);
  return value.ok ? parseDraft(value.value) : value;
}

/** The pack of the draft and those of the regulations attached to it. */
function packIds(draft: Draft): Set<string> {
  const attached = draft.attachments.flatMap((item) => (item.type === 'regulation' ? [...packIds(item.draft)] : []));
  return new Set([draft.pack, ...attached]);
}

/** The packs of a draft, prepared where the build has prepared them all. */
function packsToWriteWith(bench: Bench, wanted: ReadonlySet<string>): LoadedPacks {
  const packs = preparedPacks(bench.folders, wanted);
  return packs.size === wanted.size ? { packs, findings: [] } : packsFor(bench, wanted);
}

function packsFor({ folders, tell }: Bench, wanted?: ReadonlySet<string>): LoadedPacks {
  const read = readPacks(folders, wanted);
  const loaded = read.packs.map((files) => {
    tell({ type: 'pack', pack: files.name });
    return loadPacks([files]);
  });
  const packs = new Map(loaded.flatMap((one) => [...one.packs]));
  return { packs, findings: [...read.findings, ...loaded.flatMap(({ findings }) => findings)] };
}

function summaryOf({ id, version, title, description, documentKind, layout, parties, fields }: Pack): PackSummary {
  return { id, version, title, description, documentKind, layout, parties, fields: [...fields] };
}

function unknownPack(pack: string, packs: ReadonlyMap<string, Pack>): Finding {
  return error('draft.packMissing', 'pack', { pack, known: [...packs.keys()].join(', ') });
}

/** Characters of a draft as text; the limits of time grow with it. */
function sizeOf(given: unknown): number {
  return typeof given === 'string' ? given.length : (JSON.stringify(given)?.length ?? 0);
}
