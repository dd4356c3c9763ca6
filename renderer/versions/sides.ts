// What can be compared: a version, the working copy, a file from disk. Each is read when it is needed.
import type { Input, Output } from '../../core/bridge/contract';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { call } from '../wire';
import type { Say } from '../words/catalog';

export type Version = Output<'library.versions'>[number];

export type Side =
  | { readonly type: 'version'; readonly number: number }
  | { readonly type: 'working' }
  | { readonly type: 'file'; readonly name: string; readonly content: Uint8Array; readonly picked: number };

export interface Sides {
  readonly from: Side | undefined;
  readonly to: Side;
}

let picked = 0;

/** A file that was chosen. Chosen again, it is another side: it may have been written meanwhile. */
export function fileSide(file: { readonly name: string; readonly content: Uint8Array }): Side {
  picked += 1;
  return { type: 'file', ...file, picked };
}

/** One side is chosen anew. Where the other is open still, what stood here goes there: one file is enough to compare. */
export function withSide({ from, to }: Sides, which: keyof Sides, side: Side): Sides {
  if (which === 'from') return { from: side, to };
  return { from: from ?? (sideKey(side) === sideKey(to) ? undefined : to), to: side };
}

export type SideInput = Input<'compare.view'>['old'];

export async function sideInput(dossier: string, side: Side): Promise<Outcome<SideInput>> {
  if (side.type === 'file') return done({ bytes: side.content });
  if (side.type === 'version') {
    const version = await call('library.version', { dossier, version: side.number });
    return version.ok ? done({ content: version.value.body }, version.findings) : version;
  }
  const working = await call('library.working', { dossier });
  if (!working.ok) return working;
  return working.value ? done({ content: working.value.body }) : failed([error('library.noWorking', '', { dossier })]);
}

export function sideKey(side: Side): string {
  return side.type === 'version' ? `v${side.number}` : side.type === 'file' ? `f${side.picked} ${side.name}` : 'working';
}

export function sideName(side: Side, versions: readonly Version[], t: Say): string {
  if (side.type === 'working') return t('versions.working');
  if (side.type === 'file') return side.name;
  const milestone = versions.find(({ number }) => number === side.number)?.milestone;
  const name = t('versions.number', { number: side.number });
  return milestone ? `${name} – ${milestone}` : name;
}
