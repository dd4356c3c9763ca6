// The examples that come with the program, composed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../../core/compose/compose';
import { parseDraft } from '../../core/model/parse';
import type { Tree } from '../../core/tree/node';
import { builtInPacks } from './packs';

const root = join(import.meta.dirname, '../../examples');

/** Names without ending. */
export const exampleNames = readdirSync(root)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));

export function exampleTree(name: string): Tree {
  const draft = parseDraft(JSON.parse(readFileSync(join(root, `${name}.json`), 'utf8')));
  const tree = draft.ok ? compose({ draft: draft.value, packs: builtInPacks().packs }) : draft;
  if (!tree.ok) throw new Error(JSON.stringify(tree.findings));
  return tree.value;
}
