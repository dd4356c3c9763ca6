// Jobs about the library: the port, as the contract shows it.
import type { libraryCalls } from '../../../core/bridge/calls/library';
import type { Input } from '../../../core/bridge/contract';
import { withEdits } from '../../../core/edit/edits';
import { done, error, failed, info, type Outcome } from '../../../core/finding/finding';
import { type Content, contentSchema } from '../../../core/library/content';
import type { Dossier } from '../../../core/library/dossier';
import { dossierNamed } from '../../../core/library/find-dossier';
import type { Watch } from '../../../core/library/library';
import { passagesOf } from '../../../core/library/passages-of';
import type { Save, Saved, Working } from '../../../core/library/working';
import type { LibraryFile } from '../../library/open-library';
import { type Bench, progress } from './bench';
import type { Jobs } from './jobs';
import { closeLibraries, tryToMakeFolder, withLibrary } from './open-libraries';

type LibraryJobs = Jobs<keyof typeof libraryCalls>;

const asParts = () => {
  throw new Error('carried out in parts: see library-parts.ts');
};

const dossierJobs = {
  'library.list': ({ trash, tag }, bench) =>
    withLibrary(bench, ({ dossiers }) => dossiers.list({ trash, ...(tag === undefined ? {} : { tag }) })),
  'library.shelf': ({ trash, tag }, bench) =>
    withLibrary(bench, ({ dossiers }) => dossiers.shelf({ trash, ...(tag === undefined ? {} : { tag }) })),
  'library.create': (input, bench) => withLibrary(bench, ({ dossiers }) => dossiers.create(input)),
  'library.read': ({ dossier }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.read(dossier)),
  'library.find': ({ name }, bench) =>
    withLibrary(bench, async ({ dossiers }) => {
      const [all, trash] = [await dossiers.list(), await dossiers.list({ trash: true })];
      if (!all.ok || !trash.ok) return failed([...all.findings, ...trash.findings]);
      const found = dossierNamed(all.value, name);
      const isMissing = found.findings.some(({ code }) => code === 'library.dossierMissing');
      return isMissing ? dossierNamed(trash.value, name) : found;
    }),
  'library.change': ({ dossier, ...change }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.change(dossier, change)),
  'library.duplicate': (input, bench) => withLibrary(bench, (library) => library.together(() => duplicate(library, input))),
  'library.open': ({ dossier }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.open(dossier)),
  'library.recent': ({ limit }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.recent(limit)),
  'library.discard': ({ dossier }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.discard(dossier)),
  'library.restore': ({ dossier }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.restore(dossier)),
  'library.purge': ({ dossier }, bench) => withLibrary(bench, ({ dossiers }) => dossiers.purge(dossier)),
} satisfies Partial<LibraryJobs>;

const textJobs = {
  'library.versions': ({ dossier }, bench) => withLibrary(bench, ({ versions }) => versions.list(dossier)),
  'library.version': ({ dossier, version }, bench) =>
    withLibrary(bench, async ({ versions }) => withContent(await versions.read(dossier, version))),
  'library.commit': asParts,
  'library.compare': asParts,
  'library.working': ({ dossier }, bench) =>
    withLibrary(bench, async ({ working }) => {
      const found = await working.read(dossier);
      return found.ok && found.value === null ? done(null) : withContent(found as Outcome<Working>);
    }),
  'library.save': ({ body, ...rest }, bench) =>
    withLibrary(bench, ({ working }) => working.save({ ...given(rest), content: body, passages: passagesOf(body) })),
  'library.saveEdits': (input, bench) => withLibrary(bench, ({ working }) => saveEdits(working, input)),
  'library.undo': ({ dossier }, bench) => withLibrary(bench, async ({ working }) => withContent(await working.undo(dossier))),
  'library.redo': ({ dossier }, bench) => withLibrary(bench, async ({ working }) => withContent(await working.redo(dossier))),
  'library.discardWorking': ({ dossier }, bench) => withLibrary(bench, ({ working }) => working.discard(dossier)),
} satisfies Partial<LibraryJobs>;

const besideJobs = {
  'library.addFile': asParts,
  'library.samples': asParts,
  'library.attach': asParts,
  'library.attachments': ({ dossier }, bench) => withLibrary(bench, ({ attachments }) => attachments.list(dossier)),
  'library.attachment': ({ attachment }, bench) => withLibrary(bench, ({ attachments }) => attachments.read(attachment)),
  'library.detach': ({ attachment }, bench) => withLibrary(bench, ({ attachments }) => attachments.remove(attachment)),
  'library.notes': ({ dossier, older, newer }, bench) => withLibrary(bench, ({ notes }) => notes.list(dossier, older, newer)),
  'library.putNote': (note, bench) => withLibrary(bench, ({ notes }) => notes.put(note)),
  'library.search': (search, bench) => withLibrary(bench, (library) => library.search(given(search))),
} satisfies Partial<LibraryJobs>;

const careJobs = {
  'library.verify': (_, bench) => withLibrary(bench, (library) => library.verify(watchOf(bench, 'stage.verify'))),
  'library.backup': (_, bench) => withLibrary(bench, (library) => inBytes(library, bench)),
  'library.restoreBackup': async ({ backup }, bench) => {
    if (bench.library === '') return failed([error('library.none', '')]);
    await closeLibraries();
    tryToMakeFolder(bench.library);
    const { restoreFromBytes } = await import('../../library/whole-library');
    return restoreFromBytes(backup, bench.library, watchOf(bench, 'stage.verify'));
  },
  'library.export': ({ dossier }, bench) =>
    withLibrary(bench, async (library) => {
      const bytes = await library.exportDossier(dossier);
      return bytes.ok ? done({ bytes: bytes.value }) : bytes;
    }),
  'library.import': ({ archive }, bench) => withLibrary(bench, (library) => library.importDossier(archive)),
} satisfies Partial<LibraryJobs>;

export const libraryJobs: LibraryJobs = { ...dossierJobs, ...textJobs, ...besideJobs, ...careJobs };

async function duplicate(library: LibraryFile, input: Input<'library.duplicate'>): Promise<Outcome<Dossier>> {
  const { dossiers, versions, working } = library;
  const { dossier: from, title, author, message } = input;
  const old = await dossiers.read(from);
  if (!old.ok) return old;
  const made = await dossiers.create({ title, tags: old.value.tags });
  if (!made.ok) return made;
  const dossier = made.value.id;
  if (old.value.versions > 0) {
    const last = withContent(await versions.read(from, 'latest'));
    if (!last.ok) return last;
    const { body, stage } = last.value;
    const copied = await versions.commit({ dossier, stage, author, message, content: body, passages: passagesOf(body) });
    if (!copied.ok) return copied;
  }
  const open = await working.read(from);
  if (!open.ok) return open;
  if (open.value !== null) {
    const saved = await working.save(savedFrom(open.value, dossier, author, old.value.versions));
    if (!saved.ok) return saved;
  }
  return dossiers.read(dossier);
}

async function saveEdits(
  working: LibraryFile['working'],
  { dossier, author, after, edits }: Input<'library.saveEdits'>,
): Promise<Outcome<Saved | null>> {
  const kept = await working.read(dossier);
  if (!kept.ok) return kept;
  const old = kept.value?.step === after ? contentSchema.safeParse(kept.value.body).data : undefined;
  const draft = old?.kind === 'draft' ? withEdits(old.draft, edits) : undefined;
  const body = contentSchema.safeParse({ kind: 'draft', draft });
  if (!body.success) return done(null);
  return working.save({ dossier, author, after, content: body.data, passages: passagesOf(body.data) });
}

/** The copy has one version, the newest: a working copy that began from it begins from its copy. */
function savedFrom({ body, base }: Working, dossier: string, author: string, newest: number): Save {
  const content = contentSchema.safeParse(body);
  return {
    dossier,
    author,
    content: body,
    passages: content.success ? passagesOf(content.data) : [],
    base: base !== null && base === newest ? 1 : null,
  };
}

async function inBytes(library: LibraryFile, bench: Bench): Promise<Outcome<{ bytes: Uint8Array }>> {
  const { backupBytes } = await import('../../library/whole-library');
  const made = await backupBytes(library, (file, total) => bench.tell({ type: 'grows', stage: 'stage.backup', file, total }));
  return bench.isStopped() ? failed([info('call.stopped', '')]) : made;
}

export function watchOf(bench: Bench, stage: string): Watch {
  return { tell: (done, total) => progress(bench, stage, done, total), isStopped: bench.isStopped };
}

/** What the library holds may come from another program. */
function withContent<T extends { readonly body: unknown }>(found: Outcome<T>): Outcome<T & { body: Content }> {
  if (!found.ok) return found;
  const body = contentSchema.safeParse(found.value.body);
  return body.success ? done({ ...found.value, body: body.data }) : failed([error('library.otherContent', '')]);
}

/** Without the keys that were not given: for an optional key, undefined is not the same as nothing. */
function given<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as never;
}
