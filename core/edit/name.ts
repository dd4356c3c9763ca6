// Places in a draft by the ids of its units instead of their positions: "~scope.answers.limit" stays true when units move.
// Inside an attached regulation a name begins with its ids: "qc/~scope.answers.limit".
import type { Draft } from '../model/draft';
import { placeOf } from './outline';
import { type Path, pathOf, valueAt } from './path';

const unitPath = /^((?:outline|attachments\[\d+\]\.content)\[\d+\](?:\.children\[\d+\])*)(?:\.(.*))?$/s;
const attachedPath = /^attachments\[(\d+)\]\.draft(?:\.(.*))?$/s;

/** The draft of an attached regulation by the ids on the way ("a/b/"), and its place. */
export function attachedDraft(draft: Draft, prefix: string): { draft: Draft; path: Path } | undefined {
  let found: { draft: Draft; path: Path } = { draft, path: [] };
  for (const id of prefix.split('/').filter((step) => step !== '')) {
    const at = found.draft.attachments.findIndex((item) => item.id === id && item.type === 'regulation');
    const item = found.draft.attachments[at];
    if (item?.type !== 'regulation') return undefined;
    found = { draft: item.draft, path: [...found.path, 'attachments', at, 'draft'] };
  }
  return found;
}

/** "outline[0].answers.x" → "~scope.answers.x". Reads each unit once. */
export class Namer {
  private readonly names = new Map<string, string>();

  constructor(private readonly draft: Draft) {}

  /** `prefix`: of the attached regulation in whose draft the path is. */
  name(at: string, prefix = ''): string {
    const inner = attachedPath.exec(at);
    if (inner) return this.attached(Number(inner[1]), inner[2] ?? '', prefix);
    const unit = unitPath.exec(at);
    if (!unit) return prefix + at;
    const [, path = '', rest] = unit;
    const key = prefix + path;
    const known = this.names.get(key) ?? this.idAt(path, prefix);
    if (known === undefined) return prefix + at;
    this.names.set(key, known);
    return `${prefix}~${known}${rest === undefined ? '' : `.${rest}`}`;
  }

  private attached(index: number, rest: string, prefix: string): string {
    const item = attachedDraft(this.draft, prefix)?.draft.attachments[index];
    return item === undefined ? prefix + rest : this.name(rest, `${prefix}${item.id}/`);
  }

  private idAt(path: string, prefix: string): string | undefined {
    const id = valueAt(attachedDraft(this.draft, prefix)?.draft, [...pathOf(path), 'id']);
    return typeof id === 'string' ? id : undefined;
  }
}

export interface Named {
  /** Ids of the attached regulations on the way, each with a "/"; "" for the draft itself. */
  readonly prefix: string;
  /** The unit, where the place is inside one. */
  readonly unit: string | undefined;
  /** Inside the unit, or inside the draft. */
  readonly path: Path;
}

/** A name, a path or the id of a node → where it is; a path that leads nowhere is still a path. */
export function placeNamed(draft: Draft, name: string): Named {
  const cut = name.lastIndexOf('/') + 1;
  const prefix = cut > 0 && attachedDraft(draft, name.slice(0, cut)) ? name.slice(0, cut) : '';
  const rest = name.slice(prefix.length);
  if (rest.startsWith('~')) return inUnit(prefix, rest.slice(1));
  const own = attachedDraft(draft, prefix)?.draft ?? draft;
  const node = rest.split('.')[0] ?? '';
  if (placeOf(own, node)) return { prefix, unit: node, path: [] };
  const byPath = new Namer(draft).name(rest, prefix);
  const named = byPath.slice(byPath.lastIndexOf('/') + 1);
  const outer = byPath.slice(0, byPath.length - named.length);
  return named.startsWith('~') ? inUnit(outer, named.slice(1)) : { prefix: outer, unit: undefined, path: pathOf(named) };
}

function inUnit(prefix: string, rest: string): Named {
  const end = /[.[]/.exec(rest)?.index ?? rest.length;
  return { prefix, unit: rest.slice(0, end), path: pathOf(rest.slice(end)) };
}
