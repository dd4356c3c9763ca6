// What a user types while working through a text, and what belongs to no version of it: kept as a file beside the dossier, so
// that it is there after leaving the view, after a crash, and in a backup. Without a dossier it is kept until the program ends.
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Finding } from '../../core/finding/finding';
import { useFrame } from '../frame/frame-context';
import { useHandlers } from '../frame/handlers';
import { call } from '../wire';
import { useWords } from '../words/words';

export type Entries = Readonly<Record<string, string>>;

const type = 'application/x-phoihop-worksheet';
const none: Entries = {};
/** Milliseconds after the last key, and after the first one that is not stored. */
const rest = 500;
const longest = 800;

/** One sheet: its entries, and where they are kept. */
class Worksheet {
  entries: Entries | undefined;
  onProblem: (findings: readonly Finding[]) => void = () => {};
  private kept: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDirty = false;
  private since = 0;
  private work: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly name: string,
    private readonly dossier: string | undefined,
  ) {
    void this.load();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  put(key: string, text: string): void {
    const { [key]: _, ...others } = this.entries ?? none;
    this.change(text === '' ? others : { ...others, [key]: text });
  }

  change(entries: Entries): void {
    const now = performance.now();
    if (!this.isDirty) this.since = now;
    this.entries = entries;
    this.isDirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(rest, this.since + longest - now)));
    this.tell();
  }

  /** Ends when everything typed is on the disk. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.work = this.work.then(() => this.save());
    return this.work;
  }

  private async load(): Promise<void> {
    const found = this.dossier === undefined ? undefined : await read(this.dossier, this.name);
    this.kept = found?.id;
    this.entries ??= found?.entries ?? none;
    this.tell();
  }

  private async save(): Promise<void> {
    const { dossier, name } = this;
    if (!this.isDirty || dossier === undefined) return;
    this.isDirty = false;
    const content = new TextEncoder().encode(JSON.stringify(this.entries ?? none));
    const stored = await call('library.attach', { dossier, name, type, content });
    if (!stored.ok) {
      this.isDirty = true;
      return this.onProblem(stored.findings);
    }
    if (this.kept !== undefined) await call('library.detach', { attachment: this.kept });
    this.kept = stored.value.id;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Where a sheet about a replaced text says how many of its units are still without a reason. */
export const openKey = '#open';

/** Units of replaced texts that are still open in this dossier, as its sheets say. */
export async function openUnits(dossier: string): Promise<number> {
  const all = await call('library.attachments', { dossier });
  const names = all.ok
    ? all.value.filter((one) => one.type === type && one.name.startsWith('replace ')).map(({ name }) => name)
    : [];
  const counts = await Promise.all(
    [...new Set(names)].map(async (name) => Number((await read(dossier, name))?.entries[openKey] ?? 0)),
  );
  return counts.reduce((sum, count) => sum + (count || 0), 0);
}

/** The latest of the dossier by this name. What somebody else wrote there is no sheet of ours. */
async function read(dossier: string, name: string): Promise<{ id: string; entries: Entries } | undefined> {
  const all = await call('library.attachments', { dossier });
  const last = all.ok ? all.value.findLast((one) => one.type === type && one.name === name) : undefined;
  const file = last && (await call('library.attachment', { attachment: last.id }));
  if (!last || !file?.ok) return undefined;
  return { id: last.id, entries: entriesOf(new TextDecoder().decode(file.value.bytes)) };
}

function entriesOf(text: string): Entries {
  try {
    const value: unknown = JSON.parse(text);
    if (!(value instanceof Object)) return none;
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return none;
  }
}

const sheets = new Map<string, Worksheet>();

function sheetOf(name: string, dossier: string | undefined): Worksheet {
  const key = JSON.stringify([name, dossier]);
  const sheet = sheets.get(key) ?? new Worksheet(name, dossier);
  sheets.set(key, sheet);
  return sheet;
}

export interface Kept {
  /** Undefined until they were read. */
  readonly entries: Entries | undefined;
  /** An empty text takes the entry away. */
  readonly put: (key: string, text: string) => void;
  readonly change: (entries: Entries) => void;
}

/** `name` says what the sheet is about; it is the same for the same work. */
export function useWorksheet(name: string, dossier: string | undefined): Kept {
  const kept = useSheet(name, dossier);
  useHandlers({ 'draft.flush': { run: () => flushed(name, dossier) } });
  return kept;
}

/** Ends when everything typed on that sheet is on the disk. */
export function flushed(name: string, dossier: string | undefined): Promise<void> {
  return sheetOf(name, dossier).flush();
}

/** The same in a view that stores more than the sheet: it sees to it that both are stored. */
export function useSheet(name: string, dossier: string | undefined): Kept {
  const { showFindings } = useFrame();
  const t = useWords();
  const sheet = sheetOf(name, dossier);
  const entries = useSyncExternalStore(sheet.subscribe, () => sheet.entries);
  const put = useCallback((key: string, text: string) => sheet.put(key, text), [sheet]);
  const change = useCallback((next: Entries) => sheet.change(next), [sheet]);
  useEffect(() => {
    sheet.onProblem = (findings) => showFindings(t('worksheet.failed'), findings);
    return () => void sheet.flush();
  }, [sheet, showFindings, t]);
  return { entries, put, change };
}
