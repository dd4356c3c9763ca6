// Wording ⇄ document of the editor.
import type { Node } from 'prosemirror-model';
import { editable, linesOf, tidy, type WordingLine, wordingOf } from '../../../core/wording/lines';
import type { Piece } from '../../../core/wording/token';
import { type LineAttrs, schema } from './schema';

export function documentOf(wording: string): Node {
  return documentOfLines(editable(linesOf(wording)));
}

export function documentOfLines(lines: readonly WordingLine[]): Node {
  return schema.node('doc', null, lines.length > 0 ? lines.map(lineNode) : [schema.node('line')]);
}

export function lineNode({ kind, anchor, title, pieces }: WordingLine): Node {
  const attrs: LineAttrs = { kind, anchor: anchor ?? null, title: title === true };
  return schema.node('line', attrs, pieces.map(pieceNode));
}

function pieceNode(piece: Piece): Node {
  switch (piece.type) {
    case 'text':
      return schema.text(piece.text);
    case 'field':
      return schema.node('field', { source: piece.source });
    case 'ref':
      return schema.node('ref', { target: piece.target });
    case 'code':
      return schema.node('code', { source: piece.source });
  }
}

export function wordingOfDocument(doc: Node): string {
  return wordingOf(linesOfDocument(doc));
}

export function linesOfDocument(doc: Node): WordingLine[] {
  const lines: WordingLine[] = [];
  doc.forEach((node) => {
    const { kind, anchor, title } = node.attrs as LineAttrs;
    const pieces: Piece[] = [];
    node.forEach((child) => {
      const piece = pieceOf(child);
      if (piece) pieces.push(piece);
    });
    const words = tidy(pieces);
    const named = anchor === null || kind === 'text' || kind === 'heading' ? {} : { anchor };
    lines.push({
      kind,
      ...named,
      ...(title && kind === 'clause' && words.length > 0 ? { title: true as const } : {}),
      pieces: words,
    });
  });
  return lines;
}

function pieceOf(node: Node): Piece | undefined {
  if (node.isText) return { type: 'text', text: node.text ?? '' };
  if (node.type.name === 'field') return { type: 'field', source: String(node.attrs.source) };
  if (node.type.name === 'ref') return { type: 'ref', target: String(node.attrs.target) };
  return node.type.name === 'code' ? { type: 'code', source: String(node.attrs.source) } : undefined;
}
