// Annexes and attached regulations (Phụ lục I, Phần I, mục III.1; Phụ lục III, Mẫu 1.3, 2.1).
import type { Annex, AttachedRegulation, Draft } from '../model/draft';
import type { Pack } from '../packs/pack';
import type { Frame } from '../packs/slot/evaluate';
import { branch, leaf } from '../tree/build';
import type { Branch, Tree } from '../tree/node';
import { capitals, joinWords, lexicon } from '../vi/lexicon';
import { headerOf } from './opening';
import { unitsOf } from './outline';
import { dateText, type IssuedBy, inHeaderOrder, kindName, symbolText } from './scope';
import type { Writer } from './writer';

/** How an attachment names the document that carries it. */
export function issuedByOf(draft: Draft, pack: Pack): IssuedBy {
  const bodies = pack.layout === 'joint' ? inHeaderOrder(draft.parties) : draft.parties.slice(0, 1);
  return {
    documentName: kindName(draft, pack),
    symbol: symbolText(draft, pack),
    date: dateText(draft.date),
    issuer: joinWords(bodies.map((party) => party.name)),
  };
}

/** "(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm … của …)". */
export function issuedWithText({ documentName, symbol, date, issuer }: IssuedBy): string {
  return `(${lexicon.issuedWith} ${documentName} ${lexicon.instrumentNumber} ${symbol} ${date} ${lexicon.issuedBy} ${issuer})`;
}

export function annexOf(
  annex: Annex,
  path: string,
  issuedBy: IssuedBy,
  frames: readonly Frame[],
  writer: Writer,
  parties: ReadonlySet<string>,
): Branch {
  const id = writer.id(annex.id);
  const reference = leaf('issuedWith', `${id}.issued-with`, issuedWithText(issuedBy));
  const body = branch('body', `${id}.body`, unitsOf(annex.content, `${path}.content`, frames, writer, parties));
  const heading = [{ text: capitals(annex.heading), field: `${path}.heading` }];
  return branch('attachment', id, [reference, body], { heading, attrs: { type: 'annex', orientation: annex.orientation } });
}

/** The attached text: the carrier's header without number and date, its own title and body, no signature. */
export function regulationOf(attachment: AttachedRegulation, inner: Tree, carrier: Draft, pack: Pack, prefix: string): Branch {
  const id = prefix + attachment.id;
  const header = headerOf(carrier, { ...pack, layout: 'single' }, `${id}.`, true);
  const parts = inner.children.filter((node) => node.kind === 'title' || node.kind === 'body' || node.kind === 'attachment');
  return branch('attachment', id, [header, ...parts], { attrs: { type: 'regulation', orientation: 'portrait' } });
}
