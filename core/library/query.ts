// The words of a search → what must be found. A word typed with marks is looked for as typed, one without in any spelling;
// "in quotes" is a phrase, as is a word with signs in it (05/2025/NĐ-CP); a star ends the beginning of a word.
import { exactForm, foldedForm, wordsOf } from './fold';

export interface Term {
  /** Which form of the text is searched. */
  readonly form: 'exact' | 'folded';
  /** Words that follow each other. */
  readonly words: readonly string[];
  /** Whether the last word is only a beginning. */
  readonly isPrefix: boolean;
}

const maxTerms = 16;

/** All terms must be found in one passage. No terms: nothing was asked. */
export function parseQuery(text: string): Term[] {
  const pieces =
    text
      .normalize('NFC')
      .slice(0, 500)
      .match(/["“”][^"“”]*["“”]?\*?|[^\s"“”]+/g) ?? [];
  return pieces
    .map(termOf)
    .filter(({ words }) => words.length > 0)
    .slice(0, maxTerms);
}

function termOf(piece: string): Term {
  const exact = exactForm(piece);
  const folded = foldedForm(exact);
  const form = exact === folded ? 'folded' : 'exact';
  return { form, words: wordsOf(exact), isPrefix: piece.endsWith('*') };
}

/** Whether a text with these forms has every term. */
export function hasTerms(terms: readonly Term[], exact: string, folded: string): boolean {
  const texts = { exact: ` ${wordsOf(exact).join(' ')} `, folded: ` ${wordsOf(folded).join(' ')} ` };
  return terms.every(({ form, words, isPrefix }) => texts[form].includes(` ${words.join(' ')}${isPrefix ? '' : ' '}`));
}

/** Where terms stand in forms, as a pattern for each form that is asked. */
export function termPattern(terms: readonly Term[], form: Term['form']): RegExp | undefined {
  const own = terms.filter((term) => term.form === form);
  const parts = own.map(({ words, isPrefix }) => `${words.join(' +')}${isPrefix ? '[^ ]*' : ''}`);
  return parts.length === 0 ? undefined : new RegExp(`(?<=^| )(?:${parts.join('|')})(?= |$)`, 'g');
}
