// The parts before the body: header, title and preamble (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1–6).
import type { Draft } from '../model/draft';
import type { Citation } from '../model/instrument';
import type { Party } from '../model/party';
import type { Pack } from '../packs/pack';
import { branch, leaf, run } from '../tree/build';
import type { Branch, Leaf, Node, Run } from '../tree/node';
import { blankText, capitals, lexicon, stopAfter, upperFirst, withoutStop } from '../vi/lexicon';
import { dateText, headOf, inHeaderOrder, instrumentText, kindName, symbolText } from './scope';

const blank = (field: string): Run => ({ text: blankText, field, blank: true });

/** Parents on one line, issuers on the next, each joined by a dash in the draft's order (conventions: 5341/QCPH, 900/QC). */
export function headerOf(draft: Draft, pack: Pack, prefix: string, attached: boolean): Branch {
  const bodies = pack.layout === 'joint' ? inHeaderOrder(draft.parties) : draft.parties.slice(0, 1);
  const left = bodyLines(bodies, prefix);
  const id = (name: string) => `${prefix}header.${name}`;
  const right = [leaf('nationalTitle', id('national'), lexicon.nationalTitle), leaf('motto', id('motto'), lexicon.motto)];
  if (attached) return branch('header', `${prefix}header`, [...left, ...right]);
  const symbol = leaf('symbol', id('symbol'), symbolRuns(draft, pack));
  const dated = pack.header === 'undated' ? [] : [placeDateOf(draft, prefix)];
  return branch('header', `${prefix}header`, [...left, symbol, ...marksOf(draft, prefix), ...right, ...dated]);
}

function bodyLines(bodies: readonly Party[], prefix: string): Leaf[] {
  const parents = [...new Set(bodies.flatMap(({ parent }) => (parent ? [capitals(parent.name)] : [])))];
  const issuers = bodies.map(({ name }) => capitals(name));
  const lines = [leaf('issuingBody', `${prefix}header.issuers`, issuers.join(' - '))];
  return parents.length > 0 ? [leaf('parentBody', `${prefix}header.parents`, parents.join(' - ')), ...lines] : lines;
}

function symbolRuns(draft: Draft, pack: Pack): Run[] {
  const whole = symbolText(draft, pack);
  const rest = whole.slice(whole.indexOf('/'));
  const number =
    draft.symbol.number === null ? blank('symbol.number') : { text: whole.slice(0, whole.indexOf('/')), field: 'symbol.number' };
  return [run(`${lexicon.number} `), number, run(rest)];
}

function placeDateOf(draft: Draft, prefix: string): Leaf {
  const place: Run = draft.place === null ? blank('place') : { text: draft.place, field: 'place' };
  return leaf('placeDate', `${prefix}header.place-date`, [place, run(', '), { text: dateText(draft.date), field: 'date' }]);
}

function marksOf({ marks }: Draft, prefix: string): Leaf[] {
  const words: Readonly<Record<string, string>> = lexicon.marks;
  return (['secrecy', 'urgency', 'circulation'] as const).flatMap((mark) => {
    const value = marks[mark];
    return value === null ? [] : [leaf('mark', `${prefix}header.${mark}`, words[value] ?? value, { mark })];
  });
}

export function titleOf(draft: Draft, pack: Pack, prefix: string, issuedWith?: string | readonly Run[]): Branch {
  const type = leaf('docType', `${prefix}title.type`, capitals(kindName(draft, pack)));
  const subject = leaf('subject', `${prefix}title.subject`, [{ text: upperFirst(draft.subject.trim()), field: 'subject' }]);
  const reference = issuedWith === undefined ? [] : [leaf('issuedWith', `${prefix}title.issued-with`, issuedWith)];
  return branch('title', `${prefix}title`, [type, subject, ...reference]);
}

/** `formula` is the opening formula, already composed. */
export function preambleOf(draft: Draft, pack: Pack, prefix: string, formula: readonly Run[] | undefined): Branch | undefined {
  const children: Node[] = [];
  if (pack.preamble.authorityLine) children.push(leaf('authority', `${prefix}preamble.authority`, authorityOf(draft.parties[0])));
  const last = draft.citations.length - 1;
  draft.citations.forEach((citation, index) => {
    const words = citationText(citation);
    const text = `${words}${index === last ? stopAfter(words) : ';'}`;
    children.push(leaf('citation', `${prefix}citation.${citation.id}`, [{ text, field: `citations[${index}]` }]));
  });
  if (formula) children.push(leaf('formula', `${prefix}preamble.formula`, formula));
  if (pack.preamble.enacting !== undefined)
    children.push(leaf('enacting', `${prefix}preamble.enacting`, capitals(pack.preamble.enacting)));
  return children.length > 0 ? branch('preamble', `${prefix}preamble`, children) : undefined;
}

/** THẨM QUYỀN BAN HÀNH: the head by title and body, or the collective in whose name the document is signed. */
function authorityOf(issuer: Party | undefined): string {
  if (!issuer) return blankText;
  const { authority, onBehalfOf, title } = issuer.signer;
  if (authority === 'TM') return capitals(issuer.name);
  const own = authority === 'none' ? title : onBehalfOf;
  return capitals(headOf(issuer.headTitle ?? own ?? lexicon.headOf, issuer.name));
}

/** One ground as a line without its stop. A Luật stands without number, symbol and issuer (Phụ lục I, Phần I, mục II.6.a). */
export function citationText(citation: Citation): string {
  switch (citation.type) {
    case 'law':
      return grounded(
        citation.amendedBy === null ? citation.name : `${citation.name} ${lexicon.amendedBy} ${citation.amendedBy}`,
      );
    case 'instrument':
      return grounded(instrumentText(citation.instrument));
    case 'free':
      return unstopped(upperFirst(citation.text));
    case 'proposal':
      return unstopped(`${lexicon.proposal} ${citation.by}`);
  }
}

function grounded(text: string): string {
  return unstopped(text.startsWith(`${lexicon.ground} `) ? text : `${lexicon.ground} ${text}`);
}

function unstopped(text: string): string {
  return withoutStop(text.replace(/\s+/g, ' ').trim(), '.;,');
}
