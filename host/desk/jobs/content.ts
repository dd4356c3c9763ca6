// Jobs that give what the library can keep, and show or write it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { contentCalls } from '../../../core/bridge/calls/content';
import { documentName } from '../../../core/compare/document-name';
import { comparisonView } from '../../../core/compare/view';
import { isBlank, prefilled } from '../../../core/compose/prefill';
import { readSource } from '../../../core/docx/source';
import { writeDocx } from '../../../core/docx/write';
import { parseUnfinished } from '../../../core/edit/unfinished';
import { done, type Outcome } from '../../../core/finding/finding';
import { type Content, contentSchema } from '../../../core/library/content';
import { parseMeeting } from '../../../core/meeting/parse';
import { dossierTitle } from '../../../core/model/dossier-title';
import { parseJson } from '../../../core/model/parse';
import { type Branch, isBranch, type Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { ownText, visit } from '../../../core/tree/walk';
import { upperFirst } from '../../../core/vi/lexicon';
import { treeOf } from '../read-file';
import type { Bench } from './bench';
import { recomposed, treeOfContent } from './documents';
import { isMeeting, sourceDraft } from './draft-files';
import { draftJobs, startedDraft } from './drafts';
import type { Jobs } from './jobs';

interface Titled {
  readonly title: string;
  readonly body: Content;
}

export const contentJobs: Jobs<keyof typeof contentCalls> = {
  'content.fromFile': async ({ name, content }, bench) => {
    bench.tell({ type: 'read', size: content.length });
    const text = textStart(content).startsWith('{') ? new TextDecoder().decode(content) : undefined;
    return text === undefined ? fromDocument(name, content, bench) : fromDraft(name, text);
  },
  'content.fromPack': ({ pack: id, user }, bench) => {
    const started = startedDraft(id, bench);
    if (!started.ok) return started;
    const { $help: _, ...draft } = prefilled(started.value.draft, user);
    return done({ title: started.value.pack.title.vi, body: { kind: 'draft', draft } }, started.findings);
  },
  'content.write': ({ body, today, format }, bench) => {
    if (body.kind !== 'document') {
      const draft = body.kind === 'draft' ? body.draft : body.meeting;
      return draftJobs['draft.write']({ draft, today, format, meetings: [] }, bench);
    }
    const properties = { title: documentName(body.tree), creator: '', created: today };
    if (format === 'text') return done({ format, text: textOf(body.tree) });
    return done({ format, bytes: writeDocx(body.tree, { properties }) });
  },
  'content.read': ({ body }, bench) => {
    bench.tell({ type: 'compose', size: 0 });
    const tree = treeOfContent(body, bench);
    return tree.ok ? done(comparisonView(tree.value, tree.value, []), tree.findings) : tree;
  },
  'content.units': ({ body }, bench) => {
    bench.tell({ type: 'compose', size: 0 });
    const tree = treeOfContent(body, bench);
    return tree.ok ? done(unitsOf(tree.value)) : tree;
  },
  'content.samples': (_, { folders }) => done(folders.slice(0, 1).flatMap((folder) => samplesIn(join(folder, '..', 'examples')))),
};

function unitsOf(tree: Tree): { id: string; num: string; heading: string }[] {
  const found: Branch[] = [];
  visit(tree, (node) => {
    if (isBranch(node) && node.num !== undefined && (node.kind === 'article' || node.kind === 'division')) found.push(node);
  });
  const hasArticles = found.some(({ kind }) => kind === 'article');
  return found
    .filter(({ kind }) => !hasArticles || kind === 'article')
    .map((node) => ({ id: node.id, num: node.num ?? '', heading: ownText(node) }));
}

const textStart = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();

/** The file of a draft, or of a content as the library holds it. */
function fromDraft(name: string, text: string): Outcome<Titled> {
  const value = parseJson(text);
  if (value.ok && isMeeting(value.value)) return fromMeeting(value.value);
  const content = value.ok ? contentSchema.safeParse(value.value) : undefined;
  if (content?.success) {
    const own = content.data.kind !== 'meeting' && content.data.tree ? documentName(content.data.tree) : '';
    return done({ title: dossierTitle(own || plainName(name)), body: content.data });
  }
  const read = value.ok ? parseUnfinished(value.value) : value;
  if (!read.ok) return read;
  const { draft, given } = read.value;
  const title = isBlank(draft.subject) ? plainName(name) : draft.subject;
  // What does not fit is mended where it is written, in the draft.
  const told = read.findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
  return done({ title: dossierTitle(title), body: { kind: 'draft', draft: { ...given } } }, told);
}

function fromMeeting(value: unknown): Outcome<Titled> {
  const meeting = parseMeeting(value);
  if (!meeting.ok) return meeting;
  return done(
    { title: dossierTitle(upperFirst(meeting.value.title)), body: { kind: 'meeting', meeting: { ...meeting.value } } },
    meeting.findings,
  );
}

/** Our own .docx is its draft only while its text is that of the draft: `treeOf` tells it by the tree. */
async function fromDocument(name: string, bytes: Uint8Array, bench: Bench): Promise<Outcome<Titled>> {
  let own: Tree | undefined;
  const tree = await treeOf(bytes, 'accept', (value) => {
    const made = recomposed(value, bench);
    own = made?.tree;
    return made;
  });
  if (!tree.ok) return tree;
  const title = dossierTitle(documentName(tree.value) || plainName(name));
  const draft = tree.value === own ? sourceDraft(readSource(bytes)) : undefined;
  return done(
    { title, body: draft ? { kind: 'draft', draft: { ...draft } } : { kind: 'document', tree: tree.value } },
    tree.findings,
  );
}

const plainName = (name: string) => name.replace(/\.[^.]{1,5}$/, '').trim() || name;

function samplesIn(folder: string): Titled[] {
  return [folder, join(folder, 'meetings')].flatMap((one) => {
    const names = existsSync(one) ? readdirSync(one).filter((name) => name.endsWith('.json')) : [];
    return names.sort().flatMap((name) => {
      const read = fromDraft(name, readFileSync(join(one, name), 'utf8'));
      return read.ok ? [read.value] : [];
    });
  });
}
