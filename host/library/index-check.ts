// The index of a dossier against its records: every passage that should be found can be, and nothing else.
import type { Finding } from '../../core/finding/finding';
import { readBody } from '../../core/library/body';
import {
  attachmentPassage,
  dossierPassage,
  inContent,
  passageHash,
  type SourcedPassage,
  versionPassage,
} from '../../core/library/passage';
import { altered } from '../../core/library/verify';
import { readRow, selectList, textOf } from './columns';
import { unversioned } from './passage-index';
import { attachmentsOf, keptAttachment } from './sqlite-attachments';
import { keptVersion, versionsOf } from './sqlite-versions';
import { keptStep } from './sqlite-working';
import type { Store } from './store';
import { passageColumns, passageRow } from './tables';

export function indexProblems(store: Store, id: string): Finding[] {
  const dossier = store.dossier(id);
  if (!dossier.ok) return [altered('index', id, id)];
  const isFound = dossier.value.discardedAt === null;
  const wanted = [...holdingsOf(store, id)].sort().join('\n');
  const isSame = wanted === actual(store, id).sort().join('\n') && found(store, id) === (isFound ? passages(store, id) : 0);
  return isSame ? [] : [altered('index', id, id)];
}

/** Every passage that records hold, as "hash version". */
function holdingsOf(store: Store, id: string): Set<string> {
  const holdings = new Set<string>();
  const add = (version: number, own: readonly SourcedPassage[]) => {
    for (const passage of own) holdings.add(`${passageHash(passage, store.world)} ${version}`);
  };
  const dossier = store.dossier(id);
  if (!dossier.ok) return holdings;
  add(unversioned, [dossierPassage(dossier.value)]);
  for (const record of versionsOf(store, id)) {
    const body = readBody(keptVersion(store, id, record.number)?.body ?? '');
    add(record.number, [versionPassage(record), ...inContent(body?.passages ?? [])]);
  }
  const step = dossier.value.step === null ? undefined : keptStep(store, id, dossier.value.step);
  add(unversioned, inContent(readBody(step?.body ?? '')?.passages ?? []));
  for (const record of attachmentsOf(store, id)) {
    add(unversioned, [attachmentPassage(record, keptAttachment(store, record.id)?.text ?? '')]);
  }
  return holdings;
}

/** The same as the index has it; the hash is made anew from the words. */
function actual(store: Store, id: string): string[] {
  const rows = store.connection.rows(
    `SELECT CAST(version AS INTEGER), CAST(hash AS BLOB), ${selectList(passageColumns)} FROM passage JOIN holding ON passage = id WHERE dossier = ?`,
    id,
  );
  return rows.map(([version, hash, ...row]) => {
    const own = passageHash(readRow(passageColumns, passageRow, row), store.world);
    return own === textOf(hash) ? `${own} ${version}` : '';
  });
}

function found({ connection }: Store, id: string): number {
  return connection.number('SELECT count(*) FROM search_docsize WHERE id IN (SELECT id FROM passage WHERE dossier = ?)', id);
}

function passages({ connection }: Store, id: string): number {
  return connection.number('SELECT count(*) FROM passage WHERE dossier = ?', id);
}
