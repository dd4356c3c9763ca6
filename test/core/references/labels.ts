// Labelled references: rows of a .tsv (unit, sentence, expected references), and references as they are written there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument, UnitPart, UnitPath } from '../../../core/references/mention';
import type { Reference } from '../../../core/references/reference';
import { resolveReferences } from '../../../core/references/resolve-references';
import type { Tree } from '../../../core/tree/node';
import { casesFolder, fixture, type Names, namesOf, probeId, withParagraph } from './fixtures';

export interface Row {
  /** File and line, for the message. */
  readonly at: string;
  readonly unit: string;
  readonly quoted: boolean;
  readonly sentence: string;
  /** "words | status | target" each. */
  readonly expected: readonly string[];
}

export function rowsOf(file: string): Row[] {
  const lines = readFileSync(join(casesFolder, file), 'utf8').split('\n');
  return lines.flatMap((line, at): Row[] => {
    if (line === '' || line.startsWith('#')) return [];
    const [unit = '', sentence = '', expected = ''] = line.split('\t');
    const quoted = unit.endsWith('!');
    const labels = expected.split(' || ').filter((label) => label !== '');
    return [{ at: `${file}:${at + 1}`, unit: unit.replace('!', ''), quoted, sentence, expected: labels }];
  });
}

export interface Document {
  readonly tree: Tree;
  readonly names: Names;
}

export function documentOf(name: string): Document {
  const tree = fixture(name);
  return { tree, names: namesOf(tree) };
}

export function foundIn({ tree, names }: Document, { unit, sentence, quoted }: Row): string[] {
  const node = names.nodeOf.get(unit);
  if (!node) throw new Error(`no unit ${unit}`);
  const asked = withParagraph(tree, node.id, sentence, quoted ? { quoted } : {});
  return resolveReferences(asked)
    .filter((reference) => reference.node === probeId)
    .map((reference) => label(reference, names));
}

function label(reference: Reference, names: Names): string {
  return `${reference.words} | ${reference.status} | ${target(reference, names)}`;
}

function target({ status, targets, instrument, paths }: Reference, names: Names): string {
  if (status === 'external')
    return `${instrument ? cited(instrument) : ''}${paths.length > 0 ? ` #${paths.map(pathText).join(' & ')}` : ''}`;
  return targets.length === 0 ? '-' : targets.map((id) => names.nameOf.get(id) ?? id).join('+');
}

function cited({ kind, number, title, date, year, issuer, attached, titleGuessed }: Instrument): string {
  const name = title === undefined ? [] : [`“${title}”${titleGuessed ? '?' : ''}`];
  const when = date ?? (year === undefined ? undefined : String(year));
  const parts = [kind, ...(number === undefined ? [] : [number]), ...name, ...(when === undefined ? [] : [`@${when}`])];
  return [...parts, ...(issuer === undefined ? [] : [`~${issuer}`]), ...(attached === undefined ? [] : [`<${attached}>`])].join(
    ' ',
  );
}

const short: Readonly<Record<string, string>> = {
  alinea: 'p',
  indent: 'in',
  point: 'pt',
  clause: 'cl',
  article: 'art',
  subsection: 'su',
  section: 'se',
  division: 'di',
  chapter: 'ch',
  part: 'pa',
  attachment: 'ann',
};

function pathText(path: UnitPath): string {
  return path.map(partText).join('<');
}

function partText({ level, numbers, self }: UnitPart): string {
  const text = numbers.map(({ from, to }) => (to === undefined ? from : `${from}..${to}`)).join(',');
  return `${short[level]}_${self ? 'self' : text}`;
}
