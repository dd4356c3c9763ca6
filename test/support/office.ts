// LibreOffice and poppler, where they are installed. CI always has them (.ci/run installs them) and never skips.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const found = ['soffice', 'pdftotext', 'pdfinfo'].every((name) => spawnSync(name, ['--version']).error === undefined);

/** Whether pictures can be made here; says so once where they cannot. */
export const hasOffice = found || process.env.CI !== undefined;
if (!hasOffice) console.warn('LibreOffice or poppler is not installed here: the tests that open .docx files in it are not run.');

export function toPdf(folder: string, files: readonly string[]): void {
  converted(folder, files, 'pdf');
}

/** Converts the files beside them, to an ending and a filter ("doc:MS Word 97"); the profile is new, so that several runs do not meet. */
export function converted(folder: string, files: readonly string[], format: string): void {
  const profile = pathToFileURL(mkdtempSync(join(tmpdir(), 'phoihop-office-'))).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder];
  execFileSync('soffice', [...options, ...files.map((file) => join(folder, file))], { stdio: 'pipe', timeout: 300_000 });
}

/** The text of one page, laid out as on paper. */
export function pageText(pdf: string, page: number): string {
  const range = ['-f', String(page), '-l', String(page)];
  return execFileSync('pdftotext', ['-layout', ...range, pdf, '-'], { encoding: 'utf8' });
}

export function pageCount(pdf: string): number {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1] ?? 0);
}
