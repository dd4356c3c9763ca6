// The whole window: settings, then language, theme and frame.
import { FluentProvider, makeStyles, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '../../core/model/settings';
import { useWords, Words } from '../words/words';
import { ErrorBoundary } from './error-boundary';
import { Frame } from './frame';
import { part } from './later';
import { start, startSoFar } from './start';
import { useLook, useTheme } from './theme';

const Refused = part(() => import('./refused').then(({ Refused }) => Refused));

const useStyles = makeStyles({
  root: { height: '100vh', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  wait: { height: '100%', display: 'grid', placeItems: 'center' },
});

export function App() {
  const styles = useStyles();
  const { begun, take } = useStart();
  const settings = begun?.settings;
  const look = useLook(settings?.theme ?? 'system');
  const theme = useTheme(look, settings?.fontSize ?? 'normal');
  return (
    <FluentProvider theme={theme}>
      <Words language={settings?.language ?? 'vi'}>
        <div className={styles.root}>
          <ErrorBoundary>{shown()}</ErrorBoundary>
        </div>
      </Words>
    </FluentProvider>
  );

  function shown() {
    if (!begun) return <Waiting />;
    if (!settings) return <Refused findings={begun.findings} />;
    return <Frame look={look} first={settings} findings={begun.findings} onSettings={take} />;
  }
}

function useStart() {
  const [begun, setBegun] = useState(startSoFar);
  useEffect(() => {
    void start.then((come) => setBegun((now) => now ?? come));
  }, []);
  const take = useCallback((settings: Settings) => setBegun({ settings, findings: [] }), []);
  return { begun, take };
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
