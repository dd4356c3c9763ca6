// The one document tree: plain JSON, every kind with a permanent id and an attribute slot. Names follow Akoma Ntoso.

/** Kinds that hold text. */
export const leafKinds = [
  'parentBody',
  'issuingBody',
  'symbol',
  'nationalTitle',
  'motto',
  'placeDate',
  'mark',
  'docType',
  'subject',
  'issuedWith',
  'authority',
  'citation',
  'formula',
  'enacting',
  'alinea',
  'recipient',
  'onBehalf',
  'role',
  'agency',
  'person',
] as const;

/** Kinds that hold other nodes. The hierarchy of provisions runs from part to indent. */
export const branchKinds = [
  'document',
  'header',
  'title',
  'preamble',
  'body',
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'clause',
  'point',
  'indent',
  'table',
  'row',
  'cell',
  'conclusions',
  'signatures',
  'signature',
  'recipients',
  'attachment',
] as const;

export type LeafKind = (typeof leafKinds)[number];
export type BranchKind = (typeof branchKinds)[number];
export type Kind = LeafKind | BranchKind;

export type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'superscript';
export type Attrs = Readonly<Record<string, string | number | boolean>>;

/**
 * A stretch of text. `ref` is the id of the unit it names (the printed words come from numbering), `field` the path of
 * the answer it shows, `blank` says that the answer is not known and the text is a visible "…". A line feed in `text`
 * is a line break inside the paragraph.
 */
export interface Run {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly ref?: string;
  readonly field?: string;
  readonly blank?: true;
}

export interface Leaf {
  readonly kind: LeafKind;
  readonly id: string;
  readonly runs: readonly Run[];
  readonly attrs: Attrs;
}

/** `num` is the number as printed ("Điều 5.", "a)"); `heading` the title of the unit. Both are absent where there is none. */
export interface Branch {
  readonly kind: BranchKind;
  readonly id: string;
  readonly num?: string;
  readonly heading?: readonly Run[];
  readonly children: readonly Node[];
  readonly attrs: Attrs;
}

export type Node = Leaf | Branch;

/** The root of every document. Its children, in order: header, title, preamble, body, conclusions, attachment*. */
export type Tree = Branch & { readonly kind: 'document' };

/** Units with a number and, mostly, a heading, from the outside in. */
export const provisionKinds = [
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'clause',
  'point',
  'indent',
] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

const leafSet: ReadonlySet<string> = new Set(leafKinds);
const provisionSet: ReadonlySet<string> = new Set(provisionKinds);

export function isLeaf(node: Node): node is Leaf {
  return leafSet.has(node.kind);
}

export function isBranch(node: Node): node is Branch {
  return !leafSet.has(node.kind);
}

export function isProvision(node: Node): node is Branch & { readonly kind: ProvisionKind } {
  return provisionSet.has(node.kind);
}
