// What somebody typed → the dossier that is meant: its id, its title, or words that only one title has.
import { done, error, failed, type Outcome } from '../finding/finding';
import type { Dossier } from './dossier';
import { exactForm, foldedForm, wordsOf } from './fold';
import { noDossier } from './refusals';

export function dossierNamed(dossiers: readonly Dossier[], name: string): Outcome<Dossier> {
  const own = dossiers.find(({ id }) => id === name);
  if (own) return done(own);
  const asked = formOf(name);
  if (asked === '') return noDossier(name);
  const whole = dossiers.filter(({ title }) => formOf(title) === asked);
  const found = whole.length > 0 ? whole : dossiers.filter(({ title }) => ` ${formOf(title)} `.includes(` ${asked} `));
  const [only] = found;
  if (!only) return noDossier(name);
  if (found.length === 1) return done(only);
  const names = found.slice(0, 10).map(({ id, title }) => `${id} (${title})`);
  return failed([error('library.manyDossiers', '', { name, count: found.length, names: names.join('; ') })]);
}

function formOf(text: string): string {
  return wordsOf(foldedForm(exactForm(text.normalize('NFC')))).join(' ');
}
