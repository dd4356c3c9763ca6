// The title, in the head of the window and where the menu bar shows it.
import { Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { shell } from '../wire';
import { useWords } from '../words/words';
import type { Look } from './theme';
import { useTitle } from './title';

function useShownTitle(): { shown: string; unsaved: boolean } {
  const t = useWords();
  const { text, unsaved } = useTitle();
  return { shown: text === '' ? t('app.name') : `${text} – ${t('app.name')}`, unsaved };
}

/** Draws nothing in the page. */
export function WindowTitle({ look }: { readonly look: Look }) {
  const { shown, unsaved } = useShownTitle();
  const theme = look === 'light' ? 'light' : 'dark';
  // The browser's own parts too: the sign of a calendar, scroll bars.
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
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
