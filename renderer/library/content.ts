// What a dossier holds now: its working copy, or else its latest version.
import type { Output } from '../../core/bridge/contract';
import { done, type Outcome } from '../../core/finding/finding';
import { call } from '../wire';

export type Content = Output<'library.version'>['body'];

/** Null: neither has been stored yet. */
export async function latestContent(dossier: string): Promise<Outcome<Content | null>> {
  const working = await call('library.working', { dossier });
  if (!working.ok) return working;
  if (working.value) return done(working.value.body, working.findings);
  const read = await call('library.read', { dossier });
  if (!read.ok) return read;
  if (read.value.versions === 0) return done(null);
  const version = await call('library.version', { dossier, version: 'latest' });
  return version.ok ? done(version.value.body, version.findings) : version;
}
