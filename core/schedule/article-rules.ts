// A composed document → the time limits that stand in the words of its articles and are no answer of the calendar's own: what
// recurs gets its day where the words give one; what hangs on an event is kept in words.
import { isLeaf, type Leaf, type Tree } from '../tree/node';
import { runsText, visit } from '../tree/walk';
import grammar from '../vi/schedule.json';
import { type Period, type PeriodDue, readPeriodDue } from './period-due';
import type { Rule } from './rules';

const words = grammar.articles;
const recurs = new RegExp(words.recurs, 'giu');
const named = new RegExp(words.named, 'iu');
const elsewhere = new RegExp(words.elsewhere, 'iu');
const limit = new RegExp(words.limit, 'giu');
const ended = new RegExp(words.ended, 'iu');
const relative = new RegExp(words.relative, 'giu');
const doer = new RegExp(words.doer, 'u');
const sentences = /(?<=[.;])\s+(?=\p{Lu}|\p{Ll})/u;

/** `known`: the rules that the answers gave; a paragraph that prints one of them is not read again. */
export function articleRules(tree: Tree, known: readonly Rule[]): Rule[] {
  const answers = new Set(known.map(({ path }) => own(path)));
  const found: Rule[] = [];
  visit(tree, (node, path) => {
    if (!isLeaf(node) || node.kind !== 'alinea' || prints(node, answers) || path.some(({ kind }) => kind === 'table')) return;
    if (path.some(({ kind }) => kind === 'body')) found.push(...rulesIn(node));
  });
  return found;
}

/** Fields of an attached regulation are named from its own draft. */
function own(path: string): string {
  return path.replace(/^.*attachments\[\d+\]\.draft\./, '');
}

function prints({ runs }: Leaf, answers: ReadonlySet<string>): boolean {
  return runs.some(({ field = '' }) => [...answers].some((path) => own(field) === path || own(field).startsWith(`${path}.`)));
}

function rulesIn({ id, runs }: Leaf): Rule[] {
  const rules = runsText(runs)
    .split(sentences)
    .flatMap((sentence) => [...recurring(sentence), ...onEvents(sentence)]);
  return rules.map((rule, index) => ({ ...rule, path: `${id}${index === 0 ? '' : `:${index + 1}`}` }));
}

function recurring(sentence: string): Rule[] {
  const marks = [...sentence.matchAll(recurs)].filter((mark) => isDuty(sentence, mark));
  const periods = marks.flatMap(({ groups }) => periodOf(groups?.unit));
  const [period] = periods;
  if (period === undefined || elsewhere.test(sentence)) return [];
  const due = periods.length === 1 ? dueIn(sentence, period) : null;
  if (due) return [ruleOf(sentence, period, due.words, due.due)];
  return [ruleOf(sentence, period, marks.map(([said]) => said.trim().toLowerCase()).join(', '), null)];
}

/** "Hằng năm, hai Bên …" or "… rà soát hằng quý.": a duty; "kế hoạch hằng năm" is the name of a thing. */
function isDuty(sentence: string, { index, 0: said }: RegExpMatchArray): boolean {
  const [before, after] = [sentence.slice(0, index).trim(), sentence.slice((index ?? 0) + said.length).trim()];
  return !named.test(before) && (before === '' || /^(?:[,.;:]|$)/.test(after));
}

/** The longest stretch of words after "trước", "chậm nhất" … that is a day of the period and ends where a phrase may end. */
function dueIn(sentence: string, period: Period): { readonly words: string; readonly due: PeriodDue } | undefined {
  for (const { index } of sentence.matchAll(limit)) {
    const rest = sentence.slice(index).split(' ').slice(0, 14);
    for (let count = rest.length; count > 1; count -= 1) {
      const phrase = rest
        .slice(0, count)
        .join(' ')
        .replace(/[,.;:]$/, '');
      const due = ended.test(sentence.slice(index + phrase.length)) ? readPeriodDue(phrase, period) : null;
      if (due && due.type !== 'once') return { words: phrase, due };
    }
  }
  return undefined;
}

function onEvents(sentence: string): Rule[] {
  return Array.from(sentence.matchAll(relative), ([said]) => ruleOf(sentence, null, said.trim(), null));
}

function ruleOf(sentence: string, period: Period | null, said: string, due: PeriodDue | null): Rule {
  const who = doer.exec(sentence)?.[0];
  return {
    path: '',
    kind: 'task',
    what: clipped(sentence.trim().replace(/[.;]$/, '')),
    from: who === undefined ? [] : [who],
    to: [],
    period,
    words: said,
    window: null,
    due,
    hosts: [],
  };
}

/** A duty is told by its first words. */
function clipped(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(' ', 158))} …`;
}

function periodOf(unit = ''): Period[] {
  const period = (grammar.units as Record<string, Period>)[unit.toLowerCase()];
  return period === undefined ? [] : [period];
}
