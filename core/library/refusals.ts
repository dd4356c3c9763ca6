// Why a library says no, where every adapter must say the same.
import type { z } from 'zod';
import { done, error, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import type { Dossier } from './dossier';

export const noDossier = (dossier: string) => failed([error('library.dossierMissing', 'dossier', { dossier })]);
export const noVersion = (dossier: string, version: number | string) =>
  failed([error('library.versionMissing', 'version', { dossier, version })]);
export const noAttachment = (attachment: string) => failed([error('library.attachmentMissing', 'attachment', { attachment })]);
export const noWorking = (dossier: string) => failed([error('library.noWorking', 'dossier', { dossier })]);
export const noMoreSteps = (way: 'undo' | 'redo') => failed([error(`library.nothingTo.${way}`, '')]);
export const workingMoved = (dossier: string) => failed([error('library.workingMoved', 'after', { dossier })]);
export const inTrash = ({ title }: Dossier) => failed([error('library.inTrash', 'dossier', { title })]);
export const notInTrash = ({ title }: Dossier) => failed([error('library.notInTrash', 'dossier', { title })]);
export const dossierExists = ({ title, id }: Dossier) => failed([error('library.exists', '', { title, dossier: id })]);
export const emptyQuery = () => failed([error('library.queryEmpty', 'text')]);

export function checked<S extends z.ZodType>(schema: S, given: unknown): Outcome<z.output<S>> {
  const parsed = schema.safeParse(given, { reportInput: true });
  return parsed.success ? done(parsed.data) : failed(findingsOf(parsed.error.issues));
}
