// Two files → what changed between them, from one list of changes: summary, data, redline or comparison table.
import type { Input } from '../../core/bridge/contract';
import type { Comparison } from '../../core/bridge/results';
import { writeRedline } from '../../core/compare/redline';
import { comparisonTable } from '../../core/compare/table';
import { redlineOfFiles } from '../../core/compare/word/redline-file';
import { hasPlaces, wordSide } from '../../core/compare/word/word-side';
import type { Change } from '../../core/diff/change';
import { diff } from '../../core/diff/diff';
import { summary } from '../../core/diff/summary';
import { summaryText } from '../../core/diff/summary-text';
import { writeDocx } from '../../core/docx/write';
import { done, failed, type Outcome } from '../../core/finding/finding';
import type { Tree } from '../../core/tree/node';
import { child, ownText } from '../../core/tree/walk';
import { type Recompose, treeOf } from './read-file';

export type Asked = Pick<Input<'file.compare'>, 'format' | 'author' | 'today' | 'columns'>;

export interface Around {
  readonly recompose: Recompose;
  readonly composeDraft: (text: string) => Outcome<Tree>;
  /** Called when a stretch begins, whose time is bounded. */
  readonly reading: () => void;
  readonly comparing: () => void;
  /** How many of the four parts are done: reading, reading, comparing, writing. */
  readonly part: (done: number, total: number) => void;
  readonly notesOn: NotesOn;
}

export async function compareFiles(asked: Input<'file.compare'>, around: Around): Promise<Outcome<Comparison>> {
  around.part(0, 4);
  const old = await documentOf(asked.old, around);
  around.part(1, 4);
  const now = await documentOf(asked.new, around);
  around.part(2, 4);
  around.comparing();
  const findings = [...old.findings, ...now.findings];
  if (!old.ok || !now.ok) return failed(findings);
  const kept = asked.format === 'redline' ? redlineInFile(asked, old.value, now.value) : undefined;
  if (kept) return done(kept, findings);
  const compared = compareTrees(old.value, now.value, asked, around.notesOn, () => around.part(3, 4));
  return { ...compared, findings: [...findings, ...compared.findings] };
}

/** `notesOn` gives the reasons by the ids of changes. `writing` is called when the changes are found. */
export function compareTrees(old: Tree, now: Tree, asked: Asked, notesOn: NotesOn, writing = () => {}): Outcome<Comparison> {
  const found = diff(old, now);
  if (!found.ok) return found;
  writing();
  return done(comparisons[asked.format](old, now, found.value.changes, asked, notesOn(found.value.changes)), found.findings);
}

/** Two .docx files of which one at least was not written by us as it is: the new file itself is marked. */
function redlineInFile(asked: Input<'file.compare'>, old: Tree, now: Tree): Comparison | undefined {
  if (!hasPlaces(old) && !hasPlaces(now)) return undefined;
  const [before, after] = [wordSide(asked.old, old), wordSide(asked.new, now)];
  const found = before && after ? diff(before.tree, after.tree) : undefined;
  if (!before || !after || !found?.ok) return undefined;
  const options = { author: asked.author, date: `${asked.today}T00:00:00Z` };
  const bytes = redlineOfFiles(before, after, found.value.changes, options);
  return bytes && { format: 'redline', bytes };
}

/** A file that begins like JSON is a draft. */
async function documentOf(bytes: Uint8Array, { recompose, composeDraft, reading }: Around): Promise<Outcome<Tree>> {
  reading();
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('{') ? composeDraft(new TextDecoder().decode(bytes)) : treeOf(bytes, 'accept', recompose);
}

type Notes = Readonly<Record<string, string>>;
type NotesOn = (changes: readonly Change[]) => Notes;
type Make = (old: Tree, now: Tree, changes: readonly Change[], asked: Asked, notes: Notes) => Comparison;

const comparisons: Readonly<Record<Comparison['format'], Make>> = {
  text: (_old, _now, changes) => ({ format: 'text', text: summaryText(summary(changes)) }),
  json: (_old, _now, changes) => ({ format: 'json', changes: [...changes], summary: summary(changes) }),
  redline: (old, now, changes, asked) => {
    const options = { author: asked.author, date: `${asked.today}T00:00:00Z`, properties: propertiesOf(now, asked) };
    return { format: 'redline', bytes: writeRedline(old, now, changes, options) };
  },
  table: (old, now, changes, asked, notes) => {
    const tree = comparisonTable(old, now, changes, { columns: asked.columns === '4' ? 4 : 3, notes });
    return { format: 'table', bytes: writeDocx(tree, { properties: propertiesOf(now, asked) }) };
  },
};

function propertiesOf(tree: Tree, { author, today }: Asked) {
  const subject = child(tree, 'title')?.children.find(({ kind }) => kind === 'subject');
  return { title: subject ? ownText(subject) : '', creator: author, created: today };
}
