// Kinds of files that dialogs and downloads know: endings without the dot, media type, and the key of their name in the catalogs.
import type { FileKind } from './shell';

export interface FileType {
  readonly endings: readonly string[];
  readonly type: string;
  readonly words: string;
}

export const fileTypes: Readonly<Record<FileKind, FileType>> = {
  docx: {
    endings: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'fileKind.docx',
  },
  doc: { endings: ['doc'], type: 'application/msword', words: 'fileKind.doc' },
  pdf: { endings: ['pdf'], type: 'application/pdf', words: 'fileKind.pdf' },
  txt: { endings: ['txt'], type: 'text/plain', words: 'fileKind.txt' },
  xlsx: {
    endings: ['xlsx'],
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: 'fileKind.xlsx',
  },
  ics: { endings: ['ics'], type: 'text/calendar', words: 'fileKind.ics' },
  json: { endings: ['json'], type: 'application/json', words: 'fileKind.json' },
  dossier: { endings: ['phoihop'], type: 'application/x-phoihop', words: 'fileKind.dossier' },
  backup: { endings: ['phoihop-backup'], type: 'application/octet-stream', words: 'fileKind.backup' },
  any: { endings: ['*'], type: 'application/octet-stream', words: 'fileKind.any' },
};
