// The drafting view of one dossier: its outline, its form, its pages.
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import { usePrint } from '../export/use-print';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { useHandlers } from '../frame/handlers';
import { useUnserved } from '../meeting/records-about';
import { call } from '../wire';
import { useWords } from '../words/words';
import { FindBar } from './find/find-bar';
import { FindingsPane } from './findings/findings-pane';
import { ordered } from './findings/order';
import { FormPane } from './form/form-pane';
import { OpenItemsContext } from './form/open-conclusions';
import { type PaneName, Panes } from './layout/panes';
import { StatusBar } from './layout/status-bar';
import { OutlinePane } from './outline/outline-pane';
import { PreviewPane } from './preview/preview-pane';
import { DraftStore } from './store/draft-store';
import { DraftContext, useDraft } from './store/use-draft';

export interface DraftViewProps {
  readonly dossier: string;
  /** Path of an answer or id of a node to go to. */
  readonly place?: string;
}

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wait: { height: '100%', display: 'grid', placeItems: 'center', padding: tokens.spacingHorizontalXL, overflowY: 'auto' },
  findings: { flex: '0 0 min(220px, 40vh)', minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function DraftView({ dossier, place }: DraftViewProps) {
  const styles = useStyles();
  const t = useWords();
  const { store, findings } = useOpened(dossier);
  const { items } = useUnserved(dossier);
  useEffect(() => {
    if (store && place) store.go(place);
  }, [store, place]);
  if (!store) {
    return (
      <div className={styles.wait}>
        {findings.length > 0 ? <FindingsList findings={findings} /> : <Spinner label={t('draft.opening')} />}
      </div>
    );
  }
  return (
    <DraftContext.Provider value={store}>
      <OpenItemsContext.Provider value={items}>
        <Opened store={store} />
      </OpenItemsContext.Provider>
    </DraftContext.Provider>
  );
}

/** The working copy; without one the last version becomes it with the first change. */
function useOpened(dossier: string) {
  const { settings } = useFrame();
  const author = useRef(settings.author);
  author.current = settings.author;
  const [store, setStore] = useState<DraftStore>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    let open: DraftStore | undefined;
    let isGone = false;
    opened(dossier, () => author.current).then((result) => {
      if (isGone) return;
      if ('findings' in result) return setFindings(result.findings);
      open = result;
      setStore(result);
    });
    return () => {
      isGone = true;
      open?.close();
      setStore(undefined);
    };
  }, [dossier]);
  return { store, findings };
}

async function opened(dossier: string, author: () => string): Promise<DraftStore | { findings: readonly Finding[] }> {
  const working = await call('library.working', { dossier });
  if (!working.ok) return working;
  const version = working.value ? undefined : await call('library.version', { dossier, version: 'latest' });
  if (version && !version.ok) return version;
  const body = working.value?.body ?? (version?.ok ? version.value.body : undefined);
  if (body?.kind !== 'draft') return { findings: [{ code: 'draft.noDraft', severity: 'error', at: '', params: {} }] };
  const draft = await call('draft.open', { draft: body.draft });
  if (!draft.ok) return draft;
  const store = new DraftStore(dossier, draft.value.draft, author);
  const { step = 0, canUndo = false, canRedo = false } = working.value ?? {};
  store.begin({ step, canUndo, canRedo });
  return store;
}

// What a pane shows it asks of the store: nothing around it makes it draw again.
const Outline = memo(OutlinePane);
const Form = memo(FormPane);
const Preview = memo(PreviewPane);

const Opened = memo(function Opened({ store }: { readonly store: DraftStore }) {
  const styles = useStyles();
  const [finding, setFinding] = useState<{ isOpen: boolean; replacing: boolean; asked: number }>({
    isOpen: false,
    replacing: false,
    asked: 0,
  });
  const [showsFindings, setShowsFindings] = useState(false);
  const [current, setCurrent] = useState(-1);
  const [pane, setPane] = useState<PaneName>('form');
  const find = useCallback((replacing: boolean) => setFinding((old) => ({ isOpen: true, replacing, asked: old.asked + 1 })), []);
  const step = useCallback(
    (way: 1 | -1) => {
      const all = ordered(store.read().findings);
      if (all.length === 0) return;
      const next = (current + way + all.length) % all.length;
      const at = all[next]?.at;
      setCurrent(next);
      setShowsFindings(true);
      setPane('form');
      if (at) store.go(at);
    },
    [store, current],
  );
  return (
    <div className={styles.root}>
      <Commands store={store} find={find} step={step} />
      <DraftTitle dossier={store.dossier} />
      {finding.isOpen ? (
        <FindBar
          replacing={finding.replacing}
          asked={finding.asked}
          onClose={() => setFinding((old) => ({ ...old, isOpen: false }))}
        />
      ) : null}
      <Panes outline={<Outline />} form={<Form />} preview={<Preview />} shown={pane} onShow={setPane} />
      {showsFindings ? (
        <div className={styles.findings}>
          <FindingsPane current={current} onClose={() => setShowsFindings(false)} />
        </div>
      ) : null}
      <StatusBar isOpen={showsFindings} onFindings={() => setShowsFindings(!showsFindings)} />
    </div>
  );
});

interface CommandsProps {
  readonly store: DraftStore;
  readonly find: (replacing: boolean) => void;
  readonly step: (way: 1 | -1) => void;
}

/** Draws nothing: what changes with every stroke of a key must not draw what stands around it. */
function Commands({ store, find, step }: CommandsProps): null {
  const frame = useFrame();
  const t = useWords();
  const canUndo = useDraft(({ saved }) => saved.canUndo);
  const canRedo = useDraft(({ saved }) => saved.canRedo);
  const print = usePrint(store.dossier);
  const walk = async (way: 'undo' | 'redo') => {
    const findings = await store.walk(way);
    if (findings.length > 0) frame.showFindings(t('draft.undoFailed'), findings);
  };
  const flush = async () => {
    await store.flush();
  };
  useHandlers({
    'file.save': {
      run: async () => {
        await store.flush();
        if (!store.isFailed()) frame.toast({ kind: 'success', text: t('draft.savedNow') });
      },
    },
    'edit.undo': { run: () => walk('undo'), enabled: canUndo },
    'edit.redo': { run: () => walk('redo'), enabled: canRedo },
    'edit.find': { run: () => find(false) },
    'edit.replace': { run: () => find(true) },
    'file.print': { run: print },
    'draft.nextFinding': { run: () => step(1) },
    'draft.previousFinding': { run: () => step(-1) },
    'draft.flush': { run: flush },
  });
  return null;
}

/** Draws nothing in the page. A draft without a subject goes by the name of its dossier. */
function DraftTitle({ dossier }: { readonly dossier: string }): null {
  const { setTitle } = useFrame();
  const t = useWords();
  const written = useDraft(({ draft }) => draft.subject);
  const isWritten = /[\p{L}\d]/u.test(written);
  const name = useDossierTitle(dossier, !isWritten);
  const subject = isWritten ? written : name || t('nav.draft');
  const unsaved = useDraft(({ saved }) => saved.state !== 'saved');
  // With the save, which is drawn anyway; what cannot be stored shows there too after a moment.
  useEffect(() => {
    if (!unsaved) return setTitle(subject, false);
    const timer = setTimeout(() => setTitle(subject, true), 1_000);
    return () => clearTimeout(timer);
  }, [setTitle, subject, unsaved]);
  useEffect(() => () => setTitle('', false), [setTitle]);
  return null;
}

/** "" until it is known. */
function useDossierTitle(dossier: string, isAsked: boolean): string {
  const [title, setTitle] = useState('');
  useEffect(() => {
    let isGone = false;
    if (isAsked)
      void call('library.read', { dossier }).then((outcome) => {
        if (outcome.ok && !isGone) setTitle(outcome.value.title);
      });
    return () => {
      isGone = true;
    };
  }, [dossier, isAsked]);
  return title;
}
