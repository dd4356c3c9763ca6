// The language of the window, and what follows from it: words, messages of findings, dates and sizes.
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { Language } from '../../core/finding/message';
import { useArrival } from '../frame/arrival';
import { fetchWords, hasWords, type Say, say } from './catalog';

const LanguageContext = createContext<Language>('vi');

/** Readers of screens take their voice from the page's language. */
export function Words({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  // Vietnamese until the words of another language have come.
  const spoken = useArrival(language, hasWords, fetchWords) ? language : 'vi';
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  return <LanguageContext.Provider value={spoken}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useWords(): Say {
  const language = useLanguage();
  return useMemo<Say>(() => (key, params) => say(language, key, params), [language]);
}

export interface Dates {
  /** "25/11/2026 19:48" */
  readonly moment: (iso: string) => string;
  /** "25/11/2026" */
  readonly day: (iso: string) => string;
}

export function useDates(): Dates {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
    const day = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
    return {
      moment: (iso) => `${day.format(new Date(iso))} ${time.format(new Date(iso))}`,
      day: (iso) => day.format(new Date(iso)),
    };
  }, [language]);
}

/** Today as the calls want it, by the clock of this computer. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
