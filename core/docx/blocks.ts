// The dispatcher: one handler for each kind of node, so that a new kind does not compile until it is written here.
import { type Branch, type BranchKind, isLeaf, type Leaf, type LeafKind, type Node } from '../tree/node';
import { runsText } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import { conclusionsXml, recipientsXml } from './closing';
import { headerXml } from './header';
import { bookmarked, hasText, type Ink } from './ink';
import { textWidth } from './metrics';
import { centredLeaf, leafParagraph, rule } from './paragraph';
import { headingXml, provisionWriters } from './provisions';
import { issuerRule, type StyleId } from './styles';
import { tableXml } from './table';
import { lineWidths, unbroken } from './wrap';

const leafStyles: Readonly<Record<LeafKind, StyleId>> = {
  parentBody: 'ParentBody',
  issuingBody: 'IssuingBody',
  symbol: 'Symbol',
  nationalTitle: 'NationalTitle',
  motto: 'Motto',
  placeDate: 'PlaceDate',
  mark: 'Mark',
  docType: 'DocType',
  subject: 'Subject',
  issuedWith: 'IssuedWith',
  authority: 'Authority',
  citation: 'Citation',
  formula: 'Formula',
  enacting: 'Enacting',
  alinea: 'BodyText',
  recipient: 'Recipient',
  onBehalf: 'SignatureTitle',
  role: 'SignatureTitle',
  agency: 'SignatureTitle',
  person: 'SignaturePerson',
};

type Writer = (node: Branch, ink: Ink) => string;
const inside: Writer = ({ children }, ink) => ink.write(children, ink);

const branchWriters: Readonly<Record<BranchKind, Writer>> = {
  ...provisionWriters,
  document: inside,
  header: headerXml,
  title: titleXml,
  preamble: inside,
  body: bodyXml,
  table: tableXml,
  row: inside,
  cell: inside,
  conclusions: conclusionsXml,
  signatures: inside,
  signature: inside,
  recipients: (recipients, ink) => recipientsXml(recipients, ink),
  attachment: attachmentXml,
};

/** A text that begins with "Kính gửi:" has its addressees in the middle: one on the line, several below, dashes in a row (mục II.9.a). */
function bodyXml({ children }: Branch, ink: Ink): string {
  const [first] = children;
  const label = first && isLeaf(first) ? runsText(first.runs) : '';
  if (!first || !label.startsWith(lexicon.addressees)) return ink.write(children, ink);
  const rest = children.slice(1);
  const end = label.trim() === lexicon.addressees ? rest.findIndex(({ kind }) => kind !== 'indent') : 0;
  const listed = end < 0 ? rest : rest.slice(0, end);
  const top = restyled(ink.write([first], ink), 'BodyText', 'Addressees');
  return top + restyled(ink.write(listed, ink), 'Indent', 'Addressee') + ink.write(rest.slice(listed.length), ink);
}

const styled = (style: StyleId) => `<w:pStyle w:val="${style}"/>`;
const restyled = (xml: string, from: StyleId, to: StyleId) => xml.replaceAll(styled(from), styled(to));

export function blocksXml(nodes: readonly Node[], ink: Ink): string {
  let xml = '';
  for (const node of nodes) xml += isLeaf(node) ? leafXml(node, ink) : branchWriters[node.kind](node, ink);
  return xml;
}

function leafXml(leaf: Leaf, ink: Ink): string {
  const style = leafStyles[leaf.kind];
  const centred = leaf.kind !== 'alinea' && ink.looks[style].align === 'center';
  return centred ? centredLeaf(leaf, style, ink.width, ink) : leafParagraph(leaf, style, ink);
}

const titleShare = 0.84;

/** Ô 5a: kind, subject, and a rule a third to a half as long as the line above (mục II.5). */
function titleXml({ children }: Branch, ink: Ink): string {
  const room = ink.width * titleShare;
  const subject = children.find((node): node is Leaf => isLeaf(node) && node.kind === 'subject');
  const look = ink.looks.Subject;
  const widest = subject ? Math.max(...lineWidths(unbroken(runsText(subject.runs), look, room), look, room)) : 0;
  const lines = children.map((node) =>
    isLeaf(node) ? centredLeaf(node, leafStyles[node.kind], room, ink, {}, ink.width) : ink.write([node], ink),
  );
  return lines.join('') + closingRule(widest, ink);
}

function closingRule(widest: number, ink: Ink): string {
  const length = Math.min(Math.max(widest, 2400), 5600) * issuerRule;
  return rule(length, ink.width, { before: 90, after: 120, keepNext: true });
}

/** An annex: number and title, its reference, a rule; an attached regulation brings its own head and title. */
function attachmentXml(attachment: Branch, ink: Ink): string {
  const { id, num = '', heading, children } = attachment;
  if (num === '' && !hasText(heading)) return bookmarked(id, '', ink) + ink.write(children, ink);
  const references = children.filter(({ kind }) => kind === 'issuedWith');
  const rest = children.filter(({ kind }) => kind !== 'issuedWith');
  const head = headingXml(attachment, 'Attachment', 'Attachment', ink) + ink.write(references, ink);
  return head + closingRule(textWidth(runsText(heading ?? []), ink.looks.Attachment), ink) + ink.write(rest, ink);
}
