// A file that was opened → a new dossier with its first version, or the next version of a dossier; and the same for the examples.
import { done, failed, type Outcome } from '../../../core/finding/finding';
import type { Dossier } from '../../../core/library/dossier';
import { passagesOf } from '../../../core/library/passages-of';
import type { LibraryFile } from '../../library/open-library';
import type { Opened, Tasks } from '../task';

type Asked = Tasks['task.add'];

export async function addFile(library: LibraryFile, asked: Asked): Promise<Outcome<Dossier>> {
  const { file, tag, dossier: known, title = file.title } = asked;
  const found = await (known === undefined
    ? library.dossiers.create({ title, tags: tag === undefined ? [] : [tag] })
    : library.dossiers.read(known));
  if (!found.ok) return found;
  const dossier = found.value.id;
  const stored = [
    () => commit(library, dossier, asked, known === undefined),
    () => (known === undefined ? open(library, dossier, asked) : done(null)),
    () => attach(library, dossier, asked),
  ];
  for (const step of stored) {
    const outcome = await step();
    if (!outcome.ok) return outcome;
  }
  return library.dossiers.read(dossier);
}

/** What a dossier begins from is its base, unless something else is said. */
function commit(
  { versions }: LibraryFile,
  dossier: string,
  { file, author, message, milestone, stage }: Asked,
  isFirst: boolean,
) {
  const content = file.body;
  const words = { author, message, milestone, stage: stage ?? (isFirst ? ('base' as const) : ('draft' as const)) };
  return versions.commit({ dossier, ...words, content, passages: passagesOf(content) });
}

/** A draft can be worked on at once. */
function open(
  { working }: LibraryFile,
  dossier: string,
  { file: { body }, author }: Asked,
): Promise<Outcome<unknown>> | Outcome<null> {
  if (body.kind === 'document') return done(null);
  const content = body.kind === 'draft' ? { kind: 'draft' as const, draft: body.draft } : body;
  return working.save({ dossier, author, base: 1, content, passages: passagesOf(content) });
}

/** Of a text that somebody else wrote, the file itself is worth keeping. */
function attach(
  { attachments }: LibraryFile,
  dossier: string,
  { file, name, content, author }: Asked,
): Promise<Outcome<unknown>> | Outcome<null> {
  if (file.body.kind !== 'document' || isJson(content)) return done(null);
  return attachments.add({ dossier, name, author, type: typeOf(name), bytes: content });
}

function isJson(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  txt: 'text/plain',
};

function typeOf(name: string): string {
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

export async function addSamples(
  library: LibraryFile,
  { samples, author, message }: Tasks['task.samples'],
): Promise<Outcome<Dossier[]>> {
  const [all, trash] = [await library.dossiers.list(), await library.dossiers.list({ trash: true })];
  if (!all.ok || !trash.ok) return failed([...all.findings, ...trash.findings]);
  const titles = new Set(samples.map(({ title }) => title));
  // Asked for twice at once, they are stored once.
  if ([...all.value, ...trash.value].some(({ title }) => titles.has(title))) return done([]);
  const made: Dossier[] = [];
  for (const file of samples) {
    const words = { author, message, milestone: null, stage: isDated(file) ? ('issued' as const) : ('draft' as const) };
    const added = await addFile(library, { file, name: file.title, content: new Uint8Array(), ...words });
    if (!added.ok) return added;
    made.push(added.value);
  }
  return done(made);
}

function isDated({ body }: Opened): boolean {
  return body.kind === 'draft' && body.draft.date instanceof Object;
}
