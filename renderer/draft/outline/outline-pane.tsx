// The outline of the draft as a tree: choose, move, add, copy, switch off, by mouse and by keyboard.
import { makeStyles, tokens } from '@fluentui/react-components';
import { type DragEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { attachedDraft } from '../../../core/edit/name';
import type { Finding } from '../../../core/finding/finding';
import { useContextMenu } from '../../frame/context-menu';
import type { WordKey } from '../../words/catalog';
import { useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';
import { act, type Drop, dropped, type OutlineAction } from './actions';
import { OutlineMenu } from './outline-menu';
import { OutlineRow } from './outline-row';
import { OutlineToolbar } from './outline-toolbar';
import { type Row, rowsOf, visibleRows } from './rows';
import { unnamed } from './unnamed';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tree: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: tokens.spacingHorizontalXS },
});

const keyActions: Readonly<Record<string, OutlineAction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

export function OutlinePane() {
  const styles = useStyles();
  const t = useWords();
  const store = useStore();
  const selection = useDraft((snapshot) => snapshot.selection);
  const rows = useRows();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const visible = useMemo(() => visibleRows(rows, closed), [rows, closed]);
  const chosen = selection.prefix + selection.part;
  const marks = useMarks();
  const tree = useRef<HTMLDivElement>(null);
  const toggle = useCallback((row: Row) => setClosed((old) => toggled(old, row.key)), []);
  const choose = useCallback((row: Row) => store.select({ prefix: row.prefix, part: row.part }), [store]);
  const { drop, onDrag } = useDrag();
  const { pointed, point, close } = useContextMenu<Row>();
  const pointAt = useCallback(
    (event: MouseEvent, row: Row) => {
      choose(row);
      if (row.part.startsWith('~')) point(event, row);
    },
    [choose, point],
  );
  const focusable = visible.some(({ key }) => key === chosen) ? chosen : visible[0]?.key;
  useFollow(tree, chosen, rows, setClosed);

  const press = (event: KeyboardEvent) => {
    const at = visible.findIndex(({ key }) => key === chosen);
    const row = visible[at];
    if (!row) return;
    const handled = event.altKey || event.ctrlKey || event.metaKey ? chord(event, row) : arrow(event, row, at);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chord = (event: KeyboardEvent, { prefix, part }: Row): boolean => {
    const action = event.altKey ? keyActions[event.key] : event.key.toLowerCase() === 'd' ? 'copy' : undefined;
    if (action) act(store, { prefix, part }, action);
    return action !== undefined;
  };
  const arrow = (event: KeyboardEvent, row: Row, at: number): boolean => {
    const go = (target: Row | undefined) => {
      if (target) choose(target);
      return true;
    };
    switch (event.key) {
      case 'ArrowDown':
        return go(visible[at + 1]);
      case 'ArrowUp':
        return go(visible[at - 1]);
      case 'Home':
        return go(visible[0]);
      case 'End':
        return go(visible.at(-1));
      case 'ArrowRight':
        if (row.hasChildren && closed.has(row.key)) toggle(row);
        else if (row.hasChildren) go(visible[at + 1]);
        return true;
      case 'ArrowLeft':
        if (row.hasChildren && !closed.has(row.key)) toggle(row);
        else go(visible.find(({ key }) => key === row.parent));
        return true;
      case ' ':
        act(store, row, 'toggle');
        return true;
      case 'Delete':
        act(store, row, 'remove');
        return true;
      case 'Enter':
        document.querySelector<HTMLElement>('[data-form] :is(input, textarea, select, [contenteditable="true"])')?.focus();
        return true;
      default:
        return typed(event, visible, at, choose);
    }
  };

  return (
    <section className={styles.root} aria-label={t('draft.outline')}>
      <OutlineToolbar />
      <div ref={tree} role="tree" aria-label={t('draft.outline')} className={styles.tree} onKeyDown={press}>
        {visible.map((row, at) => (
          <OutlineRow
            key={row.key}
            row={row}
            isChosen={row.key === chosen}
            isFocusable={row.key === focusable}
            isOpen={!closed.has(row.key)}
            mark={marks.get(row.key)}
            drop={drop?.key === row.key ? drop.at : undefined}
            position={at + 1}
            of={visible.length}
            onChoose={choose}
            onToggle={toggle}
            onPoint={pointAt}
            onDrag={onDrag}
          />
        ))}
      </div>
      {pointed ? <OutlineMenu row={pointed.what} at={pointed} onClose={close} /> : null}
    </section>
  );
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** A letter goes to the next row that begins with it. */
function typed(event: KeyboardEvent, visible: readonly Row[], at: number, choose: (row: Row) => void): boolean {
  if (event.key.length !== 1) return false;
  const letter = event.key.toLocaleLowerCase('vi');
  const order = [...visible.slice(at + 1), ...visible.slice(0, at)];
  const found = order.find(({ label }) => label.toLocaleLowerCase('vi').startsWith(letter));
  if (found) choose(found);
  return found !== undefined;
}

function useRows(): Row[] {
  const t = useWords();
  const { outline, attachments, pack } = useShape();
  const forms = useDraft((snapshot) => snapshot.forms);
  const lines = useDraft((snapshot) => snapshot.pages.units);
  return useMemo(() => {
    const units = new Map(lines.map((line) => [line.id, line]));
    return rowsOf({
      draft: { outline, attachments, pack },
      forms,
      units,
      say: (part) => t(`draft.part.${part.replace('@', '')}` as WordKey),
      unnamed: (kind, hasNumber) => unnamed(kind, hasNumber, t),
    });
  }, [outline, attachments, pack, forms, lines, t]);
}

/** What rows are made of: an answer of the document changes nothing here. */
function useShape() {
  const outline = useDraft(({ draft }) => draft.outline);
  const attachments = useDraft(({ draft }) => draft.attachments);
  const pack = useDraft(({ draft }) => draft.pack);
  return { outline, attachments, pack };
}

const partOf = /^((?:[^~@./[]+\/)*)(~[^.[]+|[^.[]*)/;

/** The worst that was found in each row. */
function useMarks(): Marks {
  return useDraft(({ findings }) => marksOf(findings), sameMarks);
}

type Marks = ReadonlyMap<string, 'error' | 'warning'>;

const known = new WeakMap<readonly Finding[], Marks>();

function marksOf(findings: readonly Finding[]): Marks {
  const old = known.get(findings);
  if (old) return old;
  const marks = new Map<string, 'error' | 'warning'>();
  for (const { at, severity } of findings) {
    if (severity === 'info') continue;
    const key = rowKey(at);
    if (marks.get(key) !== 'error') marks.set(key, severity);
  }
  known.set(findings, marks);
  return marks;
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a === b || (a.size === b.size && [...a].every(([key, mark]) => b.get(key) === mark));
}

const parts: Readonly<Record<string, string>> = {
  parties: '@parties',
  citations: '@citations',
  replaces: '@citations',
  recipients: '@recipients',
  marks: '@format',
  format: '@format',
};

function rowKey(at: Finding['at']): string {
  const [, prefix = '', first = ''] = partOf.exec(at) ?? [];
  if (first.startsWith('~')) return prefix + first;
  const own = ['subject', 'symbol', 'place', 'date', 'answers', 'documentKind', 'pack', ''].includes(first);
  return prefix + (own ? '@general' : (parts[first] ?? `~${first}`));
}

/** The chosen row is in sight and open; it keeps the focus while the tree has it. */
function useFollow(
  tree: React.RefObject<HTMLDivElement | null>,
  chosen: string,
  rows: readonly Row[],
  setClosed: (change: (old: ReadonlySet<string>) => ReadonlySet<string>) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the choice changes, not with every stroke
  useEffect(() => {
    const parents = new Map(rows.map((row) => [row.key, row.parent]));
    const above: string[] = [];
    for (let key = parents.get(chosen); key !== undefined; key = parents.get(key)) above.push(key);
    setClosed((old) => (above.some((key) => old.has(key)) ? new Set([...old].filter((key) => !above.includes(key))) : old));
    const row = tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(chosen)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (row && tree.current?.contains(document.activeElement)) row.focus();
  }, [chosen, setClosed, tree]);
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (lost) return;
    const active = document.activeElement;
    if (tree.current?.contains(active) && active?.getAttribute('data-row') !== chosen) {
      tree.current.querySelector<HTMLElement>(`[data-row="${CSS.escape(chosen)}"]`)?.focus();
    }
  });
}

interface Hover extends Drop {
  readonly key: string;
}

function useDrag() {
  const store = useStore();
  const dragged = useRef<Row | undefined>(undefined);
  const [drop, setDrop] = useState<Hover>();
  const target = useRef<Hover | undefined>(undefined);
  const show = useCallback((next: Hover | undefined) => {
    if (target.current?.key === next?.key && target.current?.at === next?.at) return;
    target.current = next;
    setDrop(next);
  }, []);
  const onDrag = useCallback(
    (row: Row, event: DragEvent, phase: 'start' | 'over' | 'drop' | 'end') => {
      if (phase === 'start') {
        dragged.current = row;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.label);
      } else if (phase === 'over') {
        const next = hoverOf(row, event, dragged.current);
        const inner = next && dragged.current && attachedDraft(store.read().draft, row.prefix)?.draft;
        const fits = inner && next && dropped(inner, (dragged.current as Row).part.slice(1), next) !== inner;
        if (fits) event.preventDefault();
        show(fits ? next : undefined);
      } else {
        const from = dragged.current;
        const to = target.current;
        if (phase === 'drop' && from && to) {
          event.preventDefault();
          store.edit((draft) => dropped(draft, from.part.slice(1), to), from.prefix);
        }
        dragged.current = undefined;
        show(undefined);
      }
    },
    [store, show],
  );
  return { drop, onDrag };
}

/** The upper third of a row means before it, the lower behind it, the middle into it. */
function hoverOf(row: Row, event: DragEvent, from: Row | undefined): Hover | undefined {
  if (!from || row.kind !== 'unit' || row.prefix !== from.prefix || row.key === from.key) return undefined;
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - top) / height;
  const at = share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside';
  return { key: row.key, id: row.part.slice(1), at };
}
