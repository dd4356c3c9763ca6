// Two trees and the changes between them → .docx with native tracked changes: accept all gives the paragraphs of the new
// document, reject all those of the old one (law L8). Both are written as always; then their paragraphs are put together.
import type { Change } from '../diff/change';
import { type RedlineOptions, redlineDocx } from '../docx/redline';
import { writtenBody } from '../docx/written';
import type { Tree } from '../tree/node';
import { mergedBlocks } from './blocks';
import { Pairing } from './pairing';

export function writeRedline(old: Tree, now: Tree, changes: readonly Change[], options: RedlineOptions): Uint8Array {
  const charts: string[] = [];
  const [before, after] = [writtenBody(old, charts), writtenBody(now, charts)];
  const blocks = mergedBlocks(before.blocks, after.blocks, new Pairing(old, changes));
  return redlineDocx(now, { blocks, section: after.section }, options, charts);
}
