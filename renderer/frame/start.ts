// What the window must have before its first picture: the settings, the words of their language and the theme of their look.
import type { Finding } from '../../core/finding/finding';
import type { Settings } from '../../core/model/settings';
import { settingsAtStart } from '../begin';
import { fetchWords } from '../words/catalog';
import { fetchTheme, lookNow } from './theme';

export interface Start {
  /** Undefined when the program behind the window did not give them; `findings` says why. */
  readonly settings: Settings | undefined;
  readonly findings: readonly Finding[];
}

async function begin(): Promise<Start> {
  const outcome = await settingsAtStart;
  const settings = outcome.ok ? outcome.value : undefined;
  if (settings) await Promise.all([fetchWords(settings.language), fetchTheme(lookNow(settings.theme))]);
  return { settings, findings: outcome.findings };
}

/** Kept, so that it can be looked at without waiting when it has come. */
let come: Start | undefined;

export const start: Promise<Start> = begin().then((begun) => {
  come = begun;
  return begun;
});

export function startSoFar(): Start | undefined {
  return come;
}
