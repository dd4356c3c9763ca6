// A paragraph of word/document.xml: its properties as they come, and the whole when it has ended.
import type { Run } from '../tree/node';
import type { Paragraph } from './blocks';
import type { Numbering } from './numbering';
import { outlineOf, type Styles } from './styles';
import { alignOf, columnsOf, joined, type OpenParagraph } from './word-pieces';
import { attribute } from './xml-events';

interface Looks {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

export function styleOf(styles: Styles, paragraph: OpenParagraph | undefined) {
  return styles.of(paragraph?.style || styles.defaultParagraph);
}

export function setParagraphProperty(paragraph: OpenParagraph | undefined, name: string, raw: string): void {
  if (!paragraph) return;
  const value = attribute(raw, 'w:val');
  if (name === 'w:pStyle') paragraph.style = value ?? '';
  else if (name === 'w:jc') paragraph.align = value;
  else if (name === 'w:numId') paragraph.numId = value;
  else if (name === 'w:ilvl') paragraph.level = Number(value ?? 0);
  else if (name === 'w:outlineLvl') paragraph.outline = outlineOf(value);
  else if (name === 'w:ins') paragraph.mark = 'insertion';
  else if (name === 'w:del') paragraph.mark = 'deletion';
  else if (name === 'w:pgSz') paragraph.landscape = attribute(raw, 'w:orient') === 'landscape';
}

/** `carried`: runs of paragraphs before it whose mark is gone. */
export function finishedParagraph(paragraph: OpenParagraph, carried: readonly Run[], looks: Looks): Paragraph {
  const style = styleOf(looks.styles, paragraph);
  const runs = [...carried, ...paragraph.runs];
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const list = listOf(paragraph, looks);
  const columns = columnsOf(runs, paragraph.tabs, carried);
  return {
    type: 'paragraph',
    label: list ? looks.numbering.next(list.id, list.level) : '',
    list,
    runs: joined(runs),
    ...(columns ? { columns } : {}),
    style: paragraph.style,
    align: alignOf(paragraph.align ?? style.align),
    bold: shown.length > 0 && shown.every(({ marks }) => marks?.includes('bold')),
    italic: shown.length > 0 && shown.every(({ marks }) => marks?.includes('italic')),
    outline: paragraph.outline ?? style.outline,
    place: paragraph.place,
    anchors: paragraph.anchors,
  };
}

function listOf(paragraph: OpenParagraph, { styles, numbering }: Looks): Paragraph['list'] {
  const style = styleOf(styles, paragraph);
  const id = paragraph.numId ?? style.numId;
  if (id === undefined || id === '0') return undefined;
  return { id, level: paragraph.level ?? numbering.levelOfStyle(id, paragraph.style) ?? style.level ?? 0 };
}
