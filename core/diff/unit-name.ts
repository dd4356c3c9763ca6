// The way to a place → its name as lawyers cite it, from the inside out: "điểm a khoản 2" "Điều 5".
import { type BranchKind, type Kind, provisionKinds } from '../tree/node';
import { citedAs } from '../tree/num-text';
import { lexicon } from '../vi/lexicon';
import type { Place, Step } from './change';

/** `inner` is the unit itself, `outer` what it stands in (the same for neighbours); together they are the name. */
export interface UnitName {
  readonly kind: Kind;
  readonly inner: string;
  readonly outer: string;
  /** The id of what the unit stands in. */
  readonly parent: string;
  readonly nth: number;
  /** The id of the unit that is named: the nearest one with a name around the place. */
  readonly id: string;
}

const provisions: ReadonlySet<Kind> = new Set(provisionKinds);
const alone: ReadonlySet<Kind> = new Set(['part', 'chapter', 'section', 'subsection']);
const named: ReadonlySet<Kind> = new Set<Kind>([...provisionKinds, 'table', 'row', 'attachment', 'citation']);
const words = lexicon.changes;

export function unitName({ id, path }: Place): UnitName {
  const last = path.findLastIndex(({ kind }) => named.has(kind));
  const step = path[last];
  if (!step) return partName(id, path);
  const parent = path[last - 1]?.id ?? '';
  return {
    kind: step.kind,
    inner: stepName(step),
    outer: outerName(path.slice(0, last), step),
    parent,
    nth: step.nth,
    id: step.id,
  };
}

function partName(id: string, path: readonly Step[]): UnitName {
  const step = path[0];
  const inner = partWords(step?.kind ?? 'document');
  return { kind: step?.kind ?? 'document', inner, outer: '', parent: '', nth: 1, id: step?.id ?? id };
}

function partWords(kind: Kind): string {
  const parts: Partial<Record<Kind, string>> = words.parts;
  return parts[kind] ?? words.parts.document;
}

function outerName(around: readonly Step[], step: Step): string {
  const units = alone.has(step.kind) ? [] : around.filter(({ kind }) => provisions.has(kind) && !alone.has(kind));
  const attachments = around.filter(({ kind }) => kind === 'attachment');
  const names = [...units.reverse(), ...attachments.reverse()].map(stepName);
  const inTable = step.kind === 'row' || step.kind === 'table';
  return inTable && names.length > 0 ? fill(words.at, { unit: names.join(' ') }) : names.join(' ');
}

function stepName({ kind, num, nth }: Step): string {
  if (kind === 'row') return fill(words.row, { nth });
  if (kind === 'table') return words.table;
  if (kind === 'citation') return fill(words.nth, { unit: words.parts.citation, nth });
  if (kind === 'attachment') return num ?? words.parts.attachment;
  if (kind === 'indent') return `${lexicon.labels.indent} ${nth}`;
  if (num !== undefined) return citedAs(kind as BranchKind, num);
  const labels: Partial<Record<Kind, string>> = lexicon.labels;
  return fill(words.nth, { unit: labels[kind] ?? kind, nth });
}

export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot));
}
