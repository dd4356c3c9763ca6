// What stays around every view: menus, the rail, messages, dialogs; and what the frame gives to views.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import type { Settings } from '../../core/model/settings';
import { call, shell } from '../wire';
import { useLanguage, useWords } from '../words/words';
import { BusyPanel, useBusy } from './busy';
import type { OpenQuestion } from './dialogs';
import { FrameContext, type Frame as FrameValue, type Question } from './frame-context';
import { FrameDialogs } from './frame-dialogs';
import { handlers } from './handlers';
import { useKeptFocus } from './kept-focus';
import { useKeyboard } from './keyboard';
import { later, part } from './later';
import { MenuBar, useShellMenu } from './menu-bar';
import { Navigation } from './navigation';
import { toast } from './notices';
import { dossierOf, type Route } from './route';
import { Screen } from './screen';
import type { Look } from './theme';
import { setTitle } from './title';
import { WindowTitle } from './window-title';

const AppToaster = later(() => import('./toaster').then((file) => file.default));
const QuestionDialog = part(() => import('./dialogs').then(({ QuestionDialog }) => QuestionDialog));
const FindingsDialog = part(() => import('./dialogs').then(({ FindingsDialog }) => FindingsDialog));

const useStyles = makeStyles({
  row: { flexGrow: 1, minHeight: 0, display: 'flex' },
  main: {
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
    outline: 'none',
  },
});

interface FrameProps {
  readonly look: Look;
  readonly first: Settings;
  readonly findings: readonly Finding[];
  readonly onSettings: (settings: Settings) => void;
}

export function Frame({ look, first: settings, findings, onSettings }: FrameProps) {
  const styles = useStyles();
  const t = useWords();
  const language = useLanguage();
  const { works, busy } = useBusy();
  const { route, dossier, go, forget, flush } = useRoute();
  const [touched, setTouched] = useState(0);
  const [question, setQuestion] = useState<OpenQuestion>();
  const [told, setTold] = useState<{ title: string; findings: readonly Finding[] } | undefined>(
    findings.length > 0 ? { title: t('settings.broken'), findings } : undefined,
  );

  const confirm = useCallback(
    (asked: Question) =>
      new Promise<boolean>((resolve) => {
        const answer = (yes: boolean) => {
          setQuestion(undefined);
          resolve(yes);
        };
        setQuestion({ ...asked, answer });
      }),
    [],
  );
  const showFindings = useCallback((head: string, list: readonly Finding[]) => setTold({ title: head, findings: list }), []);
  const touch = useCallback(() => setTouched((count) => count + 1), []);
  const changeSettings = useCallback(
    async (part: Partial<Settings>) => {
      // Shown at once; what cannot be stored is taken back.
      const next = { ...settings, ...part };
      onSettings(next);
      const outcome = await call('settings.save', { settings: next });
      if (outcome.ok) return true;
      onSettings(settings);
      showFindings(t('settings.notSaved'), outcome.findings);
      return false;
    },
    [settings, onSettings, showFindings, t],
  );
  const frame = useMemo<FrameValue>(
    () => ({
      ...{ settings, language, route, dossier, changeSettings, go, forget, toast, confirm, busy },
      ...{ showFindings, setTitle, flush, touched, touch },
    }),
    [settings, language, route, dossier, changeSettings, go, forget, confirm, busy, showFindings, flush, touched, touch],
  );
  useKeyboard();
  useKeptFocus();
  useShellMenu();
  useEffect(() => shell.onClosing(flush), [flush]);
  return (
    <FrameContext.Provider value={frame}>
      {/* First: what its commands can do is known when the rest is drawn. */}
      <FrameDialogs />
      <WindowTitle look={look} wanted={settings.theme} />
      {shell.can.menuBar ? null : <MenuBar />}
      <div className={styles.row}>
        <Navigation screen={route.screen} />
        <Main className={styles.main} route={route} />
      </div>
      <BusyPanel works={works} />
      <AppToaster />
      {question ? <QuestionDialog question={question} /> : null}
      {told ? <FindingsDialog {...told} onClose={() => setTold(undefined)} /> : null}
    </FrameContext.Provider>
  );
}

/** After going somewhere the focus is there, so that a reader of the screen begins to read and Tab goes on from the place. */
const Main = memo(function Main({ route, className }: { readonly route: Route; readonly className: string }) {
  const place = useRef<HTMLElement>(null);
  const screen = useRef(route.screen);
  useEffect(() => {
    // A screen that begins with a dialog has the focus there.
    const isTaken = document.querySelector('[role="dialog"]') !== null;
    if (screen.current !== route.screen && !isTaken) place.current?.focus();
    screen.current = route.screen;
  }, [route.screen]);
  return (
    <main ref={place} className={className} tabIndex={-1}>
      <Screen route={route} />
    </main>
  );
});

function useRoute() {
  const [route, setRoute] = useState<Route>({ screen: 'library' });
  const [dossier, setDossier] = useState<string>();
  const flush = useCallback(async () => {
    await handlers.run('draft.flush');
  }, []);
  const go = useCallback(
    (next: Route) => {
      flush().finally(() => {
        setRoute(next);
        setDossier((last) => dossierOf(next) ?? last);
      });
    },
    [flush],
  );
  const forget = useCallback((gone: string) => setDossier((last) => (last === gone ? undefined : last)), []);
  return { route, dossier, go, forget, flush };
}
