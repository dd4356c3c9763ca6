// A look of the window → the colours in which system and browser draw their own parts of it: high contrast stands on black.
import type { Settings } from '../model/settings';

export function schemeOf(look: Exclude<Settings['theme'], 'system'>): 'light' | 'dark' {
  return look === 'light' ? 'light' : 'dark';
}
