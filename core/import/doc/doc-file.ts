// Bytes of a .doc (Word 97 to 2003) → the same content as that of a .docx. Nothing outside is needed; a damaged file gives what can
// still be read of it.
import { done, error, failed, type Outcome, warning } from '../../finding/finding';
import type { Comment } from '../blocks';
import { Numbering } from '../numbering';
import type { RevisionMode, WordContent } from '../word-document';
import type { Bytes } from './bytes';
import type { Streams } from './compound-file';
import { readDocText } from './doc-text';
import { DocFile } from './information-block';
import { docLists } from './list-tables';
import { eachModifier } from './properties';
import { partsOfStory, Stories } from './stories';
import { readStyleSheet } from './style-sheet';

export interface DocContent extends WordContent {
  readonly comments: readonly Comment[];
  readonly notes: readonly string[];
}

const problems = { locked: 'import.locked', notDoc: 'import.notWord', tooOld: 'import.tooOld' } as const;

export function readDocFile(streams: Streams, mode: RevisionMode): Outcome<DocContent> {
  if (streams.has('EncryptedPackage')) return failed([error('import.locked', '')]);
  const file = new DocFile(streams);
  const problem = file.problem();
  if (problem) return failed([error(problems[problem], '')]);
  const stories = new Stories(file);
  if (file.stories.main === 0 || stories.spans(0, 1).length === 0) return failed([error('import.damaged', '')]);
  const content = readDocText({ ...facts(file), stories, mode }, 0, file.stories.main);
  const findings = [
    ...(streams.has('Macros') || streams.has('_VBA_PROJECT_CUR') ? [warning('import.macros', '')] : []),
    ...(content.legacy.length > 0 ? [warning('import.legacyFont', '', { encoding: content.legacy.join(', ') })] : []),
    ...(content.hasObjects ? [warning('import.objects', '')] : []),
  ];
  return done({ ...content, notes: notesOf(file, stories), comments: commentsOf(file, stories) }, findings);
}

function facts(file: DocFile) {
  return {
    styleAt: readStyleSheet(file.stored('styleSheet')),
    numbering: new Numbering(docLists(file)),
    fonts: fontNames(file.stored('fonts')),
    authors: strings(file.stored('revisionAuthors')),
    sections: sectionsOf(file),
    boxAt: boxFinder(file),
  };
}

/** Sections by the character after their last one; the last section of all ends no block. */
function sectionsOf(file: DocFile): Map<number, boolean> {
  const list = file.plc('sections', 12);
  const found = new Map<number, boolean>();
  for (let at = 0; at + 1 < list.count; at += 1) {
    const place = list.data(at).u32(2);
    let landscape = false;
    if (place !== 0xffffffff) {
      const modifiers = file.main.part(place + 2, file.main.u16(place));
      eachModifier(modifiers, 0, (code, operand) => {
        if (code === 0x301d) landscape = modifiers.u8(operand) === 2;
      });
    }
    found.set(list.position(at + 1), landscape);
  }
  return found;
}

/** FFN ([MS-DOC] 2.9.80): the name stands behind 39 bytes of facts, UTF-16 with a 0 at its end. */
function fontNames(bytes: Bytes): string[] {
  const names: string[] = [];
  let at = 4;
  for (let left = bytes.u16(0); left > 0 && at < bytes.length; left -= 1) {
    const size = bytes.u8(at);
    names.push(bytes.text(at + 40, Math.max(0, (size - 39) >> 1)).split('\0')[0] ?? '');
    at += 1 + size;
  }
  return names;
}

/** STTB ([MS-DOC] 2.2.4) of UTF-16 strings. */
function strings(bytes: Bytes): string[] {
  const isWide = bytes.u16(0) === 0xffff;
  if (!isWide) return [];
  const [count, extra] = [bytes.u16(2), bytes.u16(4)];
  const found: string[] = [];
  let at = 6;
  for (let left = count; left > 0 && at < bytes.length; left -= 1) {
    const length = bytes.u16(at);
    found.push(bytes.text(at + 2, length));
    at += 2 + length * 2 + extra;
  }
  return found;
}

function boxFinder(file: DocFile): (place: number) => readonly [number, number] | undefined {
  const { main, footnotes, headers, comments, endnotes, boxes } = file.stories;
  const start = main + footnotes + headers + comments + endnotes;
  const [shapes, texts] = [file.plc('shapes', 26), file.plc('boxTexts', 22)];
  const parts = new Map<number, readonly [number, number]>();
  for (let at = 0; at < texts.count && boxes > 0; at += 1) {
    parts.set(texts.data(at).u32(14), [start + texts.position(at), start + texts.position(at + 1)]);
  }
  const found = new Map<number, readonly [number, number]>();
  for (let at = 0; at < shapes.count; at += 1) {
    const part = parts.get(shapes.data(at).u32(0));
    if (part) found.set(shapes.position(at), part);
  }
  return (place) => found.get(place);
}

/** Footnotes and endnotes, in the order of their calls. */
function notesOf(file: DocFile, stories: Stories): string[] {
  const { main, footnotes, headers, comments } = file.stories;
  const start = { footnote: main, endnote: main + footnotes + headers + comments };
  const notes: { at: number; text: string }[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const calls = file.plc(`${kind}Calls`, 2);
    const texts = partsOfStory(stories, file.plc(`${kind}Texts`, 0), start[kind]);
    for (let at = 0; at < calls.count; at += 1) notes.push({ at: calls.position(at), text: texts[at] ?? '' });
  }
  return notes.sort((a, b) => a.at - b.at).flatMap(({ text }) => (text === '' ? [] : [text]));
}

function commentsOf(file: DocFile, stories: Stories): Comment[] {
  const { main, footnotes, headers } = file.stories;
  const calls = file.plc('commentCalls', 30);
  const texts = partsOfStory(stories, file.plc('commentTexts', 0), main + footnotes + headers);
  const authors = owners(file.stored('commentAuthors'));
  return Array.from({ length: calls.count }, (_, at) => {
    const author = authors[calls.data(at).u16(20)] ?? '';
    const paragraph = stories.plainText(0, calls.position(at)).split('\n').length - 1;
    return { id: String(at), author, date: '', text: texts[at] ?? '', anchor: '', paragraph };
  });
}

function owners(bytes: Bytes): string[] {
  const found: string[] = [];
  for (let at = 0; at + 2 < bytes.length; at += 2 + bytes.u16(at) * 2) found.push(bytes.text(at + 2, bytes.u16(at)));
  return found;
}
