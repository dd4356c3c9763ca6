// The whole window: settings, then language, theme and frame.
import { FluentProvider, makeStyles, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import type { Settings } from '../../core/model/settings';
import { settingsAtStart } from '../begin';
import { useWords, Words } from '../words/words';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { themeOf, useLook } from './theme';

const useStyles = makeStyles({
  root: { height: '100vh', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  wait: { height: '100%', display: 'grid', placeItems: 'center' },
});

interface Loaded {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

export function App() {
  const styles = useStyles();
  const [loaded, setLoaded] = useState(() => loadedFrom(settingsAtStart.value));
  useEffect(() => {
    void settingsAtStart.asked.then((outcome) => setLoaded((now) => now ?? loadedFrom(outcome)));
  }, []);
  const take = useCallback((settings: Settings) => setLoaded({ settings, findings: [] }), []);
  const settings = loaded?.settings;
  const look = useLook(settings?.theme ?? 'system');
  const theme = useMemo(() => themeOf(look, settings?.fontSize ?? 'normal'), [look, settings?.fontSize]);
  return (
    <FluentProvider theme={theme}>
      <Words language={settings?.language ?? 'vi'}>
        <div className={styles.root}>
          {loaded ? (
            <ErrorBoundary>
              <Frame look={look} first={loaded.settings} findings={loaded.findings} onSettings={take} />
            </ErrorBoundary>
          ) : (
            <Waiting />
          )}
        </div>
      </Words>
    </FluentProvider>
  );
}

function loadedFrom(outcome: typeof settingsAtStart.value): Loaded | undefined {
  return outcome?.ok ? { settings: outcome.value, findings: outcome.findings } : undefined;
}

function Waiting() {
  const styles = useStyles();
  const t = useWords();
  return (
    <div className={styles.wait}>
      <Spinner label={t('frame.starting')} />
    </div>
  );
}
