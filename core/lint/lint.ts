// Tree → what a careful reader would point out about its form. Each rule is one function; the codes are in the catalogs.
import { type Finding, warning } from '../finding/finding';
import { type Branch, isBranch, isLeaf, type Node, type Tree } from '../tree/node';
import { ownText, runsText, visit } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import { termSpelling } from './terms';

/** `all`: every branch of the tree, in order. */
type Rule = (tree: Tree, all: readonly Branch[]) => Finding[];

export function lint(tree: Tree): Finding[] {
  const all = branches(tree);
  return rules.flatMap((rule) => rule(tree, all));
}

/** Phần, chương, mục, tiểu mục, điều have a title (Phụ lục I, Phần I, mục II.6.d); a decision's articles have none at all. */
const headings: Rule = (_tree, all) => all.filter(({ kind }) => kind === 'body').flatMap(untitledIn);

function untitledIn(body: Branch): Finding[] {
  const units = branches(body).filter(({ kind }) => titled.has(kind));
  const articlesTitled = units.some(({ kind, heading }) => kind === 'article' && heading !== undefined);
  return units
    .filter(({ kind, heading }) => heading === undefined && (kind !== 'article' || articlesTitled))
    .map((unit) => warning('lint.headingMissing', unit.id, { num: unit.num ?? '' }));
}

const titled: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);

const untitled: ReadonlySet<string> = new Set(['division', 'clause', 'point']);

const emptyUnits: Rule = (_tree, all) =>
  all
    .filter(({ kind, children }) => (titled.has(kind) || untitled.has(kind)) && children.length === 0)
    .filter(({ kind, heading }) => kind !== 'clause' || heading === undefined)
    .map((unit) => warning('lint.emptyUnit', unit.id, { num: unit.num ?? '' }));

/** Every annex is mentioned in the body (conventions F19). */
const annexesMentioned: Rule = (tree, all) =>
  [tree, ...all.filter(({ kind, attrs }) => kind === 'attachment' && attrs.type === 'regulation')].flatMap(unmentionedIn);

/** Of a document or an attached regulation, which has annexes of its own. */
function unmentionedIn({ children }: Branch): Finding[] {
  const annexes = children.filter((node): node is Branch => node.kind === 'attachment' && node.attrs.type === 'annex');
  if (annexes.length === 0) return [];
  const body = children.find((node) => node.kind === 'body');
  const { text, refs } = body ? mentions(body) : { text: '', refs: new Set<string>() };
  return annexes
    .filter(({ id, num }) => !refs.has(id) && !new RegExp(`${num ?? lexicon.labels.attachment}(?![IVX])`, 'i').test(text))
    .map((annex) => warning('lint.annexNotMentioned', annex.id, { num: annex.num ?? '', title: runsText(annex.heading ?? []) }));
}

/** Headings stand alone, without a stop (Phụ lục III, forms). */
const headingStops: Rule = (_tree, all) =>
  all
    .filter((unit) => unit.heading !== undefined && titled.has(unit.kind) && /[.;,]$/.test(ownText(unit)))
    .map((unit) => warning('lint.headingStop', unit.id, { num: unit.num ?? '' }));

const rules: readonly Rule[] = [headings, emptyUnits, annexesMentioned, headingStops, termSpelling];

function branches(root: Node): Branch[] {
  const found: Branch[] = [];
  visit(root, (node) => {
    if (isBranch(node)) found.push(node);
  });
  return found;
}

function mentions(body: Node): { text: string; refs: ReadonlySet<string> } {
  const refs = new Set<string>();
  let text = '';
  visit(body, (node) => {
    for (const run of isLeaf(node) ? node.runs : (node.heading ?? [])) {
      text += run.text;
      if (run.ref !== undefined) refs.add(run.ref);
    }
    text += '\n';
  });
  return { text, refs };
}
