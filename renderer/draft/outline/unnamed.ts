// What stands for the words of a unit that has none yet: texts and tables have no heading anyway.
import type { Entry } from '../../../core/model/entry';
import type { Say, WordKey } from '../../words/catalog';

export function unnamed(kind: Entry['kind'], hasNumber: boolean, t: Say): string {
  const word = t(`draft.part.${kind}` as WordKey);
  if (kind === 'text' || kind === 'table') return word;
  return hasNumber ? t('draft.unnamed') : `${word} ${t('draft.unnamed')}`;
}
