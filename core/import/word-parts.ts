// Bytes of a Word file → its content: the main document with its styles, numbers, notes and comments.
import { strFromU8 } from 'fflate';
import { done, error, type Finding, failed, type Outcome, warning } from '../finding/finding';
import { openArchive, type Parts } from './archive';
import type { Comment } from './blocks';
import { readCompoundFile } from './doc/compound-file';
import { readDocFile } from './doc/doc-file';
import { hiddenCharacters } from './hidden-characters';
import { Numbering } from './numbering';
import { readLists } from './numbering-part';
import { readStyles } from './styles';
import { type RevisionMode, readWordDocument, type WordContent } from './word-document';
import { attribute, decoded, scanXml } from './xml-events';

export interface WordFile extends WordContent {
  readonly comments: readonly Comment[];
  /** Texts of the notes that the body calls, in the order of the calls. */
  readonly notes: readonly string[];
}

const wanted =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\d?\.xml|word\/_rels\/document\.xml\.rels)$/;
const wordNamespaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** Never throws; what a word processor could not open either ends as a finding. External targets are never fetched. */
export function readWordFile(bytes: Uint8Array, mode: RevisionMode): Outcome<WordFile> {
  const streams = readCompoundFile(bytes);
  if (streams) return readDocFile(streams, mode);
  const archive = openArchive(bytes, (name) => wanted.test(name));
  if (!archive.ok) return archive;
  const { parts, names } = archive.value;
  const main = partText(parts, 'word/document.xml');
  if (main === undefined) return failed([error(names.includes('EncryptedPackage') ? 'import.locked' : 'import.notWord', '')]);
  const notes: string[] = [];
  const styles = readStyles(partText(parts, 'word/styles.xml') ?? '');
  const numbering = new Numbering(readLists(partText(parts, 'word/numbering.xml') ?? ''));
  const content = readWordDocument(main, {
    styles,
    numbering,
    mode,
    note: noteCollector(parts, notes),
  });
  const comments = readComments(partText(parts, 'word/comments.xml') ?? '', content.commentAnchors);
  const odd = [
    ...(names.some((name) => /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]/.test(name)) ? [warning('import.oddNames', '')] : []),
    ...(main.includes('<!DOCTYPE') ? [warning('import.entities', '')] : []),
    ...(numbering.missing > 0 ? [warning('import.numberingMissing', '', { count: numbering.missing })] : []),
    ...(styles.hasCircle() ? [warning('import.styleCircle', '')] : []),
    ...hiddenCharacters(main),
  ];
  return done({ ...content, comments, notes }, [...fileFindings(names, parts, content), ...odd]);
}

function fileFindings(names: readonly string[], parts: Parts, content: WordContent): Finding[] {
  const findings: Finding[] = [];
  if (names.some((name) => /vbaProject/i.test(name))) findings.push(warning('import.macros', ''));
  const relations = partText(parts, 'word/_rels/document.xml.rels') ?? '';
  const outside = relations.match(/TargetMode\s*=\s*["']External["']/g)?.length ?? 0;
  if (outside > 0) findings.push(warning('import.external', '', { count: outside }));
  if (content.legacy.length > 0) findings.push(warning('import.legacyFont', '', { encoding: content.legacy.join(', ') }));
  if (content.hasObjects) findings.push(warning('import.objects', ''));
  return findings;
}

/** The text of a part with the usual prefix "w:" for the main vocabulary, whatever prefix the writer chose. */
function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  const text = decodeXml(bytes);
  const declared = /xmlns:([\w.-]{1,40})\s*=\s*["']([^"']{1,200})["']/g;
  for (const [, prefix, namespace] of text.slice(0, 20_000).matchAll(declared)) {
    if (prefix !== undefined && prefix !== 'w' && wordNamespaces.has(namespace ?? '')) {
      return text.replaceAll(new RegExp(`(</?|\\s)${escapeRegExp(prefix)}:`, 'g'), '$1w:');
    }
  }
  return text;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  return strFromU8(bytes);
}

function utf16(bytes: Uint8Array, high: 0 | 1): string {
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    text += String.fromCharCode(high === 1 ? first * 256 + second : second * 256 + first);
  }
  return text;
}

function noteCollector(parts: Parts, notes: string[]): (kind: 'footnote' | 'endnote', id: string) => void {
  const texts = new Map<string, ReadonlyMap<string, string>>();
  return (kind, id) => {
    const known = texts.get(kind) ?? textsById(partText(parts, `word/${kind}s.xml`) ?? '', `w:${kind}`);
    texts.set(kind, known);
    const text = known.get(id)?.trim();
    if (text) notes.push(text);
  };
}

/** The text of every element `name` of a part, by its w:id. */
function textsById(xml: string, name: string): Map<string, string> {
  const texts = new Map<string, string>();
  let id: string | undefined;
  let inText = false;
  scanXml(xml, {
    open(element, raw) {
      if (element === name) id = attribute(raw, 'w:id');
      inText = element === 'w:t';
      if (element === 'w:p' && id !== undefined && texts.has(id)) texts.set(id, `${texts.get(id)}\n`);
    },
    close(element) {
      if (element === name) id = undefined;
      inText = false;
    },
    text(text) {
      if (inText && id !== undefined) texts.set(id, (texts.get(id) ?? '') + decoded(text));
    },
  });
  return texts;
}

function readComments(xml: string, anchors: WordContent['commentAnchors']): Comment[] {
  const texts = textsById(xml, 'w:comment');
  const comments: Comment[] = [];
  scanXml(xml, {
    open(element, raw) {
      if (element !== 'w:comment') return;
      const id = attribute(raw, 'w:id') ?? '';
      const anchor = anchors.get(id) ?? { text: '', paragraph: 0 };
      const author = attribute(raw, 'w:author') ?? '';
      const date = attribute(raw, 'w:date') ?? '';
      comments.push({ id, author, date, text: (texts.get(id) ?? '').trim(), anchor: anchor.text, paragraph: anchor.paragraph });
    },
    close() {},
    text() {},
  });
  return comments;
}
