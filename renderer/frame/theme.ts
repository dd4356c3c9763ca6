// Settings and system → the theme of Fluent, its letters as large as the user wants them.
import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Settings } from '../../core/model/settings';

export type Look = 'light' | 'dark' | 'contrast';

const themes: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  // Its own letters are those of another program.
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: webDarkTheme.fontFamilyBase },
};
const scales: Readonly<Record<Settings['fontSize'], number>> = { small: 0.93, normal: 1, large: 1.15 };

export function useLook(wanted: Settings['theme']): Look {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  if (wanted !== 'system') return wanted;
  return forced ? 'contrast' : dark ? 'dark' : 'light';
}

export function themeOf(look: Look, fontSize: Settings['fontSize']): Theme {
  const scale = scales[fontSize];
  const entries = Object.entries(themes[look]).map(([name, value]) => [
    name,
    isLetter(name) ? scaled(String(value), scale) : value,
  ]);
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
