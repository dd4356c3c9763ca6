// One open draft: its value, its pages, where the user is, and what was stored. Views read snapshots; every change of the draft
// goes through `edit`, is composed and stored.
import { attachedDraft, placeNamed } from '../../../core/edit/name';
import { withValue } from '../../../core/edit/path';
import type { Finding } from '../../../core/finding/finding';
import { pathText } from '../../../core/finding/zod';
import type { Draft } from '../../../core/model/draft';
import type { PackForm } from '../../../core/packs/form';
import { noPages, type Pages } from '../../../core/page/proof';
import { call } from '../../wire';
import { Composer } from './composer';
import { type Saved, Saver } from './saver';

/** Where the user is: the draft (ids of attached regulations, each with "/") and the part of it. */
export interface Selection {
  readonly prefix: string;
  /** "@general", "@parties" …, or "~" and the id of a unit, an annex. */
  readonly part: string;
}

/** A place to go to: `tick` tells two of the same apart. */
export interface Aim {
  readonly name: string;
  readonly tick: number;
}

export interface Snapshot {
  readonly draft: Draft;
  readonly forms: ReadonlyMap<string, PackForm>;
  readonly pages: Pages;
  readonly findings: readonly Finding[];
  /** The same by place: at each name, what was found there and inside. */
  readonly places: ReadonlyMap<string, readonly Finding[]>;
  readonly saved: Saved;
  readonly selection: Selection;
  /** The field or line that is to have the focus. */
  readonly focus: Aim | undefined;
  /** The node that the preview is to show. */
  readonly shown: Aim | undefined;
}

export class DraftStore {
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly composer: Composer;
  private readonly saver: Saver;
  private tick = 0;
  private findingsText = '[]';

  constructor(
    readonly dossier: string,
    draft: Draft,
    author: () => string,
  ) {
    this.snapshot = {
      ...{ draft, forms: new Map(), pages: noPages, findings: [], places: new Map(), focus: undefined, shown: undefined },
      saved: { state: 'saved', canUndo: false, canRedo: false, findings: [] },
      selection: { prefix: '', part: '@general' },
    };
    const session = `d${Math.floor(Math.random() * 1e9)}`;
    this.composer = new Composer(session, ({ pages, findings }) => this.set({ pages, ...this.found(findings) }));
    this.saver = new Saver(dossier, author, (saved) => this.set({ saved }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Snapshot => this.snapshot;

  begin(step: { step: number; canUndo: boolean; canRedo: boolean }): void {
    this.saver.begin(step);
    this.composer.compose(this.snapshot.draft);
    void this.loadForms();
  }

  close(): void {
    this.composer.close();
    void this.saver.flush();
  }

  /** `change` gets the draft of `prefix` (an attached regulation, or the whole) and gives what it becomes. */
  edit(change: (draft: Draft) => Draft, prefix = ''): void {
    const found = attachedDraft(this.snapshot.draft, prefix);
    if (!found) return;
    const made = change(found.draft);
    if (made === found.draft) return;
    this.become(withValue(this.snapshot.draft, found.path, made));
    this.saver.save(this.snapshot.draft);
  }

  private become(draft: Draft): void {
    this.set({ draft });
    this.composer.compose(draft);
    void this.loadForms();
  }

  flush(): Promise<void> {
    return this.saver.flush();
  }

  isFailed(): boolean {
    return this.saver.isFailed();
  }

  /** The step before or behind; ends when it is shown. What was typed while it was fetched stays, as a step after it. */
  async walk(way: 'undo' | 'redo'): Promise<readonly Finding[]> {
    await this.saver.flush();
    const { draft } = this.snapshot;
    const outcome = await call(way === 'undo' ? 'library.undo' : 'library.redo', { dossier: this.dossier });
    if (!outcome.ok) return outcome.findings;
    const { body, step, canUndo, canRedo } = outcome.value;
    this.saver.begin({ step, canUndo, canRedo });
    if (this.snapshot.draft !== draft) this.saver.save(this.snapshot.draft);
    else if (body.kind === 'draft') this.become(body.draft as Draft);
    return [];
  }

  select(selection: Selection, show = true): void {
    this.set({ selection, ...(show ? { shown: this.aim(selection.prefix + selection.part) } : {}) });
  }

  /** To a name, a path or the id of a node (core/edit/name.ts). `unit`: where a field of the document is asked. */
  go(name: string, unit?: string, show = true): void {
    const place = placeNamed(this.snapshot.draft, name);
    const own = place.unit ?? (place.path[0] === 'answers' ? unit : undefined);
    const part = own === undefined ? sectionOf(place.path[0], this.attachmentAt(place.prefix, place.path)) : `~${own}`;
    const selection = { prefix: place.prefix, part };
    const start = place.unit === undefined ? '' : `~${place.unit}`;
    const path = pathText(place.path);
    const full = place.prefix + start + (start && path && !path.startsWith('[') ? '.' : '') + path;
    this.set({
      selection,
      focus: this.aim(full),
      ...(show ? { shown: this.aim(full === '' ? place.prefix + part : full) } : {}),
    });
  }

  private attachmentAt(prefix: string, path: readonly (string | number)[]): string | undefined {
    const inner = attachedDraft(this.snapshot.draft, prefix)?.draft;
    if (path.length === 1 && inner?.attachments.some(({ id }) => id === path[0])) return String(path[0]);
    return path[0] === 'attachments' ? inner?.attachments[Number(path[1])]?.id : undefined;
  }

  private aim(name: string): Aim {
    this.tick += 1;
    return { name, tick: this.tick };
  }

  /** The same findings stay the same objects: nothing that shows them draws again. */
  private found(findings: readonly Finding[]): Partial<Snapshot> {
    const text = JSON.stringify(findings);
    if (text === this.findingsText) return {};
    this.findingsText = text;
    return { findings, places: byPlace(findings) };
  }

  private set(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }

  private async loadForms(): Promise<void> {
    const missing = packsOf(this.snapshot.draft).filter((pack) => !this.snapshot.forms.has(pack) && !this.asked.has(pack));
    for (const pack of missing) {
      this.asked.add(pack);
      const outcome = await call('draft.form', { pack });
      if (outcome.ok) this.set({ forms: new Map([...this.snapshot.forms, [pack, outcome.value.form]]) });
    }
  }

  private readonly asked = new Set<string>();
}

function packsOf(draft: Draft): string[] {
  const inner = draft.attachments.flatMap((item) => (item.type === 'regulation' ? packsOf(item.draft) : []));
  return [...new Set([draft.pack, ...inner])];
}

const sections: Readonly<Record<string, string>> = {
  parties: '@parties',
  signature: '@parties',
  signatures: '@parties',
  citations: '@citations',
  citation: '@citations',
  preamble: '@citations',
  replaces: '@citations',
  recipients: '@recipients',
  recipient: '@recipients',
  marks: '@format',
  format: '@format',
};

function sectionOf(first: string | number | undefined, attachment: string | undefined): string {
  if (attachment !== undefined) return `~${attachment}`;
  return sections[String(first)] ?? '@general';
}

/** "a.b[0].c" is at "a", "a.b", "a.b[0]" and "a.b[0].c". */
function byPlace(findings: readonly Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { at } = finding;
    for (const match of at.matchAll(/[.[]|$/g)) {
      const name = at.slice(0, match.index);
      const list = places.get(name);
      if (list) list.push(finding);
      else places.set(name, [finding]);
    }
  }
  return places;
}
