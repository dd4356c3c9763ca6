// Files in a browser: chosen through an input element, saved as downloads.

import { fileTypes } from '../../core/bridge/file-types';
import type { ChooseFiles, FileKind, NamedBytes, Saved, SaveFile } from '../../core/bridge/shell';
import { done, error, type Finding, failed, type Outcome } from '../../core/finding/finding';

export async function chooseFiles({ kinds, many }: ChooseFiles): Promise<Outcome<readonly NamedBytes[]>> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = many;
  input.hidden = true;
  // In the page while the user chooses: what nothing holds may be collected, and its answer would never come.
  document.body.append(input);
  if (!kinds.includes('any')) input.accept = kinds.flatMap((kind) => endingsOf(kind)).join(',');
  const chosen = await new Promise<readonly File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
  input.remove();
  const { files, findings } = await takenFrom(chosen);
  return files.length === 0 && findings.length > 0 ? failed(findings) : done(files, findings);
}

function endingsOf(kind: FileKind): string[] {
  return fileTypes[kind].endings.map((ending) => `.${ending}`);
}

/** Files with their content, and what could not be read: gone by now, or held by another program. */
export interface Taken {
  readonly files: readonly NamedBytes[];
  readonly findings: readonly Finding[];
}

export async function takenFrom(files: readonly File[]): Promise<Taken> {
  const read = await Promise.all(files.map(contentOf));
  return {
    files: read.flatMap((one) => (one.ok ? [one.value] : [])),
    findings: read.flatMap(({ findings }) => findings),
  };
}

async function contentOf(file: File): Promise<Outcome<NamedBytes>> {
  try {
    return done({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) });
  } catch (problem) {
    const detail = problem instanceof Error ? problem.name : '';
    return failed([error('file.unreadable', '', { file: file.name, detail })]);
  }
}

export function download({ name, kind, content }: SaveFile): Outcome<Saved> {
  const address = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer>], { type: fileTypes[kind].type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address when the click returns, but reads what is behind it later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return done({ state: 'saved', name, handle: '' });
}
