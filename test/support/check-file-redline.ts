// Law L8 on two .docx files: the redline is the new file with marks; accepting all gives its paragraphs, rejecting all the old ones.
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { redlineOfFiles } from '../../core/compare/word/redline-file';
import { type WordSide, wordSide } from '../../core/compare/word/word-side';
import { diff } from '../../core/diff/diff';
import { importDocx } from '../../core/import/import';
import { visibleLines } from '../../core/import/visible-lines';
import { valueIn } from './check-change';
import { type Decision, revised } from './revisions';

const by = { author: 'Nguyễn Văn A & "B"', date: '2026-11-22T08:00:00Z' };

export function fileRedline(old: Uint8Array, now: Uint8Array): Uint8Array {
  const [before, after] = [sideOf(old), sideOf(now)];
  const bytes = redlineOfFiles(before, after, valueIn(diff(before.tree, after.tree)).changes, by);
  if (!bytes) throw new Error('the file cannot be kept');
  return bytes;
}

function sideOf(bytes: Uint8Array): WordSide {
  const side = wordSide(bytes, valueIn(importDocx(bytes)).tree);
  if (!side) throw new Error('no .docx');
  return side;
}

/** For files without automatic numbers: paragraph by paragraph, cell by cell. */
export function checkFileRedline(old: Uint8Array, now: Uint8Array): Uint8Array {
  const bytes = fileRedline(old, now);
  expect(plain(bytes, 'accept')).toEqual(plain(now, 'accept'));
  expect(withoutSections(plain(bytes, 'reject'))).toEqual(withoutSections(plain(old, 'accept')));
  checkPackage(bytes, now, old);
  return bytes;
}

/** For files with automatic numbers, which are text in the redline: by what can be seen, number and words. */
export function checkNumberedRedline(old: Uint8Array, now: Uint8Array): Uint8Array {
  const bytes = fileRedline(old, now);
  expect(seen(bytes, 'accept')).toEqual(visibleLines(now).map(oneSpace));
  expect(seen(bytes, 'reject')).toEqual(visibleLines(old).map(oneSpace));
  checkPackage(bytes, now, old);
  return bytes;
}

/**
 * Everything but the main document and its notes is the new file's, byte for byte (a part of notes may be new, and then is listed);
 * no revision has an id that another one has; the notes that are called are those of the new and, rejected, of the old file.
 */
function checkPackage(bytes: Uint8Array, now: Uint8Array, old: Uint8Array): void {
  const [made, given] = [unzipSync(bytes), unzipSync(now)];
  const added = Object.keys(made).filter((name) => !(name in given));
  expect(added.filter((name) => !notes.test(name))).toEqual([]);
  const changes = (name: string) => name === 'word/document.xml' || notes.test(name) || (added.length > 0 && lists.test(name));
  for (const [name, part] of Object.entries(given)) if (!changes(name)) expect(made[name]).toEqual(part);
  const { ids } = revised(bytes, 'none');
  expect(new Set(ids).size).toBe(ids.length);
  expect(revised(bytes, 'accept').notes).toEqual(revised(now, 'accept').notes);
  expect(revised(bytes, 'reject').notes).toEqual(revised(old, 'accept').notes);
}

const notes = /^word\/(?:foot|end)notes\.xml$/;
const lists = /^(?:\[Content_Types\]\.xml|word\/_rels\/document\.xml\.rels)$/;
const plain = (bytes: Uint8Array, decision: Decision) => revised(bytes, decision).paragraphs;
const withoutSections = (lines: readonly string[]) => lines.map((line) => line.replace('[section]', ''));
const oneSpace = (line: string) =>
  line
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** The sign of a list without numbers: our reader shows every one as "- ". */
const oneSign = (line: string) => line.replace(/^[•◦▪](?= |$)/, '-');

function seen(bytes: Uint8Array, decision: Decision): string[] {
  const words = plain(bytes, decision).map((line) => oneSpace(line.replace(/^(?:\[\d+\.\d+\])+|\[section\]/g, '')));
  const shown = visibleLines(bytes, decision).map(oneSpace);
  // What our reader shows is what the independent program found.
  expect(shown).toEqual(words.filter((line) => line !== ''));
  return shown.map(oneSign);
}
