// Settings and system → the theme of Fluent, its letters as large as the user wants them.
import { type Theme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Settings } from '../../core/model/settings';
import { useArrival } from './arrival';

export type Look = 'light' | 'dark' | 'contrast';

/** The light one is always there; the others are fetched when a window has that look. */
const themes: Partial<Record<Look, Theme>> & { readonly light: Theme } = { light: webLightTheme };

function hasTheme(look: Look): boolean {
  return themes[look] !== undefined;
}

/** To be called before a look is shown. Where its theme cannot be had the window is light. */
export async function fetchTheme(look: Look): Promise<void> {
  if (hasTheme(look)) return;
  try {
    Object.assign(themes, await import('./dark-themes').then((file) => file.themes));
  } catch {
    // the light one serves
  }
}

const scales: Readonly<Record<Settings['fontSize'], number>> = { small: 0.93, normal: 1, large: 1.15 };

const isDark = '(prefers-color-scheme: dark)';
const isForced = '(forced-colors: active)';

/** As the system has it now. */
export function lookNow(wanted: Settings['theme']): Look {
  return lookOf(wanted, matchMedia(isForced).matches, matchMedia(isDark).matches);
}

export function useLook(wanted: Settings['theme']): Look {
  return lookOf(wanted, useMedia(isForced), useMedia(isDark));
}

function lookOf(wanted: Settings['theme'], forced: boolean, dark: boolean): Look {
  if (wanted !== 'system') return wanted;
  return forced ? 'contrast' : dark ? 'dark' : 'light';
}

/** Light until another theme has come. */
export function useTheme(look: Look, fontSize: Settings['fontSize']): Theme {
  useArrival(look, hasTheme, fetchTheme);
  const theme = themes[look] ?? themes.light;
  return useMemo(() => inSize(theme, fontSize), [theme, fontSize]);
}

function inSize(theme: Theme, fontSize: Settings['fontSize']): Theme {
  const scale = scales[fontSize];
  const entries = Object.entries(theme).map(([name, value]) => [name, isLetter(name) ? scaled(String(value), scale) : value]);
  return Object.fromEntries(entries) as Theme;
}

const isLetter = (name: string) => /^(fontSize|lineHeight)/.test(name);

function scaled(value: string, scale: number): string {
  return value.endsWith('px') ? `${Math.round(Number.parseFloat(value) * scale * 10) / 10}px` : value;
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const change = () => setMatches(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, [query]);
  return matches;
}
