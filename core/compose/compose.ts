// Draft + pack → document tree. The order of the work: check, write the parts, resolve references, number, close with "./.".
import { done, error, type Finding, failed, hasErrors, type Outcome, warning } from '../finding/finding';
import type { Annex, AttachedRegulation, Draft } from '../model/draft';
import { parseAnswers } from '../packs/answers';
import type { Pack } from '../packs/pack';
import { Budget, type Frame } from '../packs/slot/evaluate';
import type { World } from '../packs/slot/helpers';
import { branch } from '../tree/build';
import type { Branch, Node, Tree } from '../tree/node';
import { number } from '../tree/number';
import { annexOf, issuedByOf, issuedWithText, regulationOf } from './attachments';
import { conclusionsOf } from './closing';
import { withEndMark } from './end-mark';
import { factFindings } from './facts';
import { doubleIds } from './ids';
import { headerOf, preambleOf, titleOf } from './opening';
import { documentFields, enabledEntries, entriesOf, unitsOf } from './outline';
import { resolveRefs, unitNames } from './references';
import { answersFrame, documentFrame, type IssuedBy, partyView } from './scope';
import { unitTitle } from './unit-title';
import { type Watch, Writer } from './writer';

export interface ComposeInput {
  readonly draft: Draft;
  readonly packs: ReadonlyMap<string, Pack>;
}

/** Attached regulations may carry annexes and, in theory, regulations; this many levels and no more. */
const maxNesting = 3;

/** The whole document, numbered. Fails with all problems when any of them is an error; blanks are warnings. */
export function compose(input: ComposeInput): Outcome<Tree> {
  const { tree, findings } = sketch(input);
  return tree && !hasErrors(findings) ? done(tree, findings) : failed(findings);
}

export interface Sketch {
  /** undefined: the pack is not there. */
  readonly tree: Tree | undefined;
  readonly findings: readonly Finding[];
}

/** As `compose`, errors or not: what can be shown while somebody is still writing. */
export function sketch({ draft, packs }: ComposeInput, watch?: Watch): Sketch {
  const { tree, findings } = new Composition(draft, packs, new Budget(), '', undefined, 0, watch).sketch();
  return { tree: tree && number(tree), findings };
}

class Composition {
  private readonly findings: Finding[] = [];

  constructor(
    private readonly draft: Draft,
    private readonly packs: ReadonlyMap<string, Pack>,
    private readonly budget: Budget,
    private readonly prefix: string,
    private readonly issuedBy: IssuedBy | undefined,
    private readonly depth: number,
    private readonly watch?: Watch,
  ) {}

  sketch(): Sketch {
    const pack = this.packs.get(this.draft.pack);
    if (!pack) {
      const params = { pack: this.draft.pack, known: [...this.packs.keys()].join(', ') };
      return { tree: undefined, findings: [error('draft.packMissing', 'pack', params)] };
    }
    this.note(factFindings(this.draft, pack, this.issuedBy !== undefined));
    const tree = this.tree(pack);
    return { tree, findings: distinct(this.findings) };
  }

  private tree(pack: Pack): Tree {
    const views = this.draft.parties.map(partyView);
    const ids = new Set(views.map(({ id }) => id));
    const entries = entriesOf(this.draft, pack);
    const attached = enabledAttachments(this.draft);
    const annexEntries = attached.flatMap(({ item, path }) =>
      item.type === 'annex' ? [...enabledEntries(item.content, `${path}.content`)] : [],
    );
    const listed = [...enabledEntries(entries, 'outline'), ...annexEntries];
    const placed = listed.map(({ entry, path }) => ({ id: entry.id, path }));
    this.note(doubleIds([...placed, ...attached.map(({ item, path }) => ({ id: item.id, path }))]));
    const names = unitNames(
      listed.map(({ entry }) => entry),
      attached.map(({ item }) => item.id),
    );
    const world: World = { parties: new Map(views.map((view) => [view.id, view])), hasUnit: (id) => names.has(id) };
    const writer = new Writer(pack, world, this.budget, this.prefix, this.watch);

    const fields = documentFields(pack);
    const answers = parseAnswers(fields, this.draft.answers, ['answers'], ids);
    this.note(answers.findings);
    const frames = [documentFrame(this.draft, pack, views, this.issuedBy), answersFrame(fields, answers.values, 'answers')];

    const body = branch('body', `${this.prefix}body`, unitsOf(entries, 'outline', frames, writer, ids));
    // An attached regulation has no preamble of its own.
    const formula = this.issuedBy ? undefined : this.inline(pack.preamble.formula, pack, frames, writer);
    const reference = this.issuedBy ? issuedWithText(this.issuedBy) : this.inline(pack.reference, pack, frames, writer);
    const attachments = this.attachments(pack, frames, writer, ids);
    this.note(writer.findings);

    const title = titleOf(this.draft, pack, this.prefix, reference);
    const parts: (Node | undefined)[] = [
      headerOf(this.draft, pack, this.prefix, pack.header === 'attached'),
      title,
      preambleOf(this.draft, pack, this.prefix, formula),
      withEndMark(body),
      conclusionsOf(this.draft, pack, this.prefix, answers.values),
      ...attachments,
    ];
    const root = branch(
      'document',
      `${this.prefix}document`,
      parts.filter((part) => part !== undefined),
      { attrs: this.attrs(pack) },
    );
    const resolved = resolveRefs(root as Tree, names, this.prefix, (target) => unitTitle(target, this.draft, pack));
    this.note(resolved.findings);
    return resolved.tree;
  }

  /** One by one: a call takes only so many arguments. */
  private note(findings: readonly Finding[]): void {
    for (const finding of findings) this.findings.push(finding);
  }

  private attrs(pack: Pack) {
    const { sizes, body } = this.draft.format;
    return {
      pack: pack.id,
      documentKind: this.draft.documentKind ?? pack.documentKind,
      joint: pack.layout === 'joint',
      ...(pack.orientation === 'landscape' ? { orientation: pack.orientation } : {}),
      sizes,
      body,
    };
  }

  /** A slot that is one paragraph of the document's frame: its opening formula, its line of reference. */
  private inline(name: string | undefined, pack: Pack, frames: readonly Frame[], writer: Writer) {
    const slot = name === undefined ? undefined : writer.packSlot(name, 'pack');
    return slot && writer.inline(slot, frames, name === pack.reference ? 'title' : 'preamble');
  }

  private attachments(pack: Pack, frames: readonly Frame[], writer: Writer, ids: ReadonlySet<string>): Branch[] {
    // An attached regulation has no number or date to be named by: its annexes name the act that issues it.
    const issuedBy = this.issuedBy ?? issuedByOf(this.draft, pack);
    const all = enabledAttachments(this.draft);
    const annexes = all.flatMap(({ item, path }) =>
      item.type === 'annex' ? [this.annex(item, path, issuedBy, frames, writer, ids)] : [],
    );
    // An annex after a regulation would read as the regulation's own: the document's annexes come first.
    const regulations = all.flatMap(({ item, path }) =>
      item.type === 'regulation' ? this.regulation(item, path, issuedBy, pack) : [],
    );
    return [...annexes, ...regulations];
  }

  private annex(
    item: Annex,
    path: string,
    issuedBy: IssuedBy,
    frames: readonly Frame[],
    writer: Writer,
    ids: ReadonlySet<string>,
  ): Branch {
    const annex = annexOf(item, path, issuedBy, frames, writer, ids);
    return { ...annex, children: annex.children.map((part) => (part.kind === 'body' ? withEndMark(part as Branch) : part)) };
  }

  private regulation(item: AttachedRegulation, path: string, issuedBy: IssuedBy, pack: Pack): Branch[] {
    if (this.depth >= maxNesting) {
      this.findings.push(warning('draft.nestedTooDeep', path, { limit: maxNesting }));
      return [];
    }
    const prefix = `${this.prefix}${item.id}/`;
    const inner = new Composition(item.draft, this.packs, this.budget, prefix, issuedBy, this.depth + 1, this.watch).sketch();
    for (const finding of inner.findings)
      this.findings.push({ ...finding, at: placeInside(`${path}.draft`, finding.at, prefix) });
    return inner.tree ? [regulationOf(item, inner.tree, this.draft, pack, this.prefix)] : [];
  }
}

function enabledAttachments({ attachments }: Draft) {
  return attachments.map((item, index) => ({ item, path: `attachments[${index}]` })).filter(({ item }) => item.enabled);
}

/** A path in an attached draft goes on from the path of that draft; the id of a node is the same everywhere. */
function placeInside(path: string, at: string, prefix: string): string {
  if (at.startsWith(prefix)) return at;
  return at === '' ? path : `${path}.${at}`;
}

/** One finding a place and code: a blank that is printed twice is one blank. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, at, params, source }) => {
    const key = code.startsWith('blank')
      ? `${code} ${at} ${params.label ?? ''}`
      : `${code} ${at} ${source?.line ?? ''} ${params.target ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
