// The words of findings and of stages of work, in the language of the window. In a file of its own, because they are many and the
// first picture has none of them.
import { useMemo } from 'react';
import type { Finding } from '../../core/finding/finding';
import { type Message, messageOf, words } from '../../core/finding/message';
import { useLanguage } from './words';

export function useMessage(): (finding: Finding) => Message {
  const language = useLanguage();
  return useMemo(() => (finding: Finding) => messageOf(finding, language), [language]);
}

/** The name of what a long work is doing, as its progress tells it. */
export function useStageName(): (stage: string) => string {
  const language = useLanguage();
  return useMemo(() => (stage: string) => words(stage, language), [language]);
}
