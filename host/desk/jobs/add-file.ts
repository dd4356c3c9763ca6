// A file that was opened → a new dossier with its first version, or the next version of a dossier.
import { done, type Outcome } from '../../../core/finding/finding';
import type { Dossier } from '../../../core/library/dossier';
import { passagesOf } from '../../../core/library/passages-of';
import type { LibraryFile } from '../../library/open-library';
import type { Tasks } from '../task';

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
  if (body.kind !== 'draft') return done(null);
  const content = { kind: 'draft' as const, draft: body.draft };
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
