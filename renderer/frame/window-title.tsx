// The title, in the head of the window and where the menu bar shows it.
import { Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { schemeOf } from '../../core/bridge/scheme';
import type { Settings } from '../../core/model/settings';
import { shell } from '../wire';
import { useWords } from '../words/words';
import type { Look } from './theme';
import { useTitle } from './title';

function useShownTitle(): { shown: string; unsaved: boolean } {
  const t = useWords();
  const { text, unsaved } = useTitle();
  return { shown: text === '' ? t('app.name') : `${text} – ${t('app.name')}`, unsaved };
}

interface WindowTitleProps {
  readonly look: Look;
  readonly wanted: Settings['theme'];
}

/** Draws nothing in the page. */
export function WindowTitle({ look, wanted }: WindowTitleProps) {
  const { shown, unsaved } = useShownTitle();
  const scheme = schemeOf(look);
  // A window told to be as the system is now would not see that the system changes.
  const theme = wanted === 'system' ? wanted : scheme;
  // The browser's own parts too: the sign of a calendar, scroll bars.
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  useEffect(() => {
    document.title = unsaved ? `● ${shown}` : shown;
    shell.setWindow({ title: shown, unsaved, theme });
  }, [shown, unsaved, theme]);
  return null;
}

export function TitleText({ className }: { readonly className: string }) {
  return (
    <Text size={200} className={className}>
      {useShownTitle().shown}
    </Text>
  );
}
