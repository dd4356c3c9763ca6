// Tree → .docx bytes, laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I. Keeps L7: the same tree gives the same bytes.
import type { Tree } from '../tree/node';
import { blocksXml } from './blocks';
import { chartPart } from './chart';
import { footnotesXml } from './footnotes';
import type { Collected } from './ink';
import { packed } from './package';
import * as parts from './parts';
import { bodyXml } from './sections';
import { sourceItem, sourceProperties } from './source';
import { styleSheet } from './style-sheet';
import { looksOf, sizesOf } from './styles';
import { declaration } from './xml';

export interface WriteOptions {
  /** JSON text that travels with the document; `readSource` gets it back. */
  readonly source?: string | undefined;
  readonly properties: parts.Properties;
}

export function writeDocx(tree: Tree, options: WriteOptions): Uint8Array {
  const collected = { notes: [], charts: [] };
  const document = documentXml(tree, collected);
  return packedDocument(tree, document, options, collected);
}

/** The package around `document` (word/document.xml); the tree says how large the letters are. */
export function packedDocument(
  tree: Tree,
  document: string,
  { source, properties }: WriteOptions,
  { notes = [], charts = [] }: Pick<Collected, 'notes' | 'charts'> = {},
): Uint8Array {
  const withSource = source !== undefined;
  const withNotes = notes.length > 0;
  return packed([
    ['[Content_Types].xml', parts.contentTypes(withSource, withNotes, charts.length)],
    ['_rels/.rels', parts.packageRelations],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', parts.documentRelations(withSource, withNotes, charts.length)],
    ['word/styles.xml', styleSheet(looksOf(sizesOf(tree)))],
    ['word/settings.xml', parts.settings(withNotes)],
    ...(withNotes ? [['word/footnotes.xml', footnotesXml(parts.wordNamespaces, notes)] as const] : []),
    ...charts.map((chart, at) => [`word/${chartPart(at + 1)}`, chart] as const),
    ['word/header1.xml', parts.numberedHeader],
    ['word/header2.xml', parts.emptyHeader],
    ['docProps/core.xml', parts.coreProperties(properties)],
    ['docProps/app.xml', parts.appProperties],
    ...(withSource ? sourceParts(source) : []),
  ]);
}

/** word/document.xml; the texts of its footnotes and its charts go to the lists that are given. */
export function documentXml(tree: Tree, collected?: Collected): string {
  return documentAround(bodyXml(tree, blocksXml, collected));
}

export function documentAround(body: string): string {
  return `${declaration}<w:document ${parts.wordNamespaces}>${body}</w:document>`;
}

function sourceParts(source: string): (readonly [string, string])[] {
  return [
    ['customXml/item1.xml', sourceItem(source)],
    ['customXml/itemProps1.xml', sourceProperties],
    ['customXml/_rels/item1.xml.rels', parts.sourceRelations],
  ];
}
