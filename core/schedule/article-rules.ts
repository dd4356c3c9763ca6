// A composed document → the time limits that stand in the words of its articles and are no answer of the calendar's own: what
// recurs gets its day where the words give one; what hangs on an event is kept in words.

import { isLeaf, type Leaf, type Tree } from '../tree/node';
import { runsText, visit } from '../tree/walk';
import { clipped } from '../vi/letters';
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
const shared = new RegExp(words.shared, 'iu');
const goesOn = new RegExp(words.goesOn, 'iu');
/** A duty is told by its first words: letters. */
const mostOfDuty = 160;
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

interface Mark {
  readonly said: string;
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

function recurring(sentence: string): Rule[] {
  const marks = [...sentence.matchAll(recurs)].filter((mark) => isDuty(sentence, mark)).flatMap(markOf);
  if (elsewhere.test(sentence)) return [];
  return marks.map((mark, at) => {
    const due = reaches(sentence, marks, at)
      .map(([from, to]) => dueIn(sentence, mark.period, from, to))
      .find(Boolean);
    return ruleOf(sentence, mark.period, due?.words ?? mark.said.trim().toLowerCase(), due?.due ?? null);
  });
}

function markOf({ 0: said, index = 0, groups }: RegExpMatchArray): Mark[] {
  return periodOf(groups?.unit).map((period) => ({ said, start: index, end: index + said.length, period }));
}

/**
 * Where the day of a period stands: behind its mark ("hằng tháng trước ngày 20"), with the next mark where both share it ("hằng tháng và
 * hằng quý, trước …"); before it only where it ends in the mark ("trong tháng 01 hằng năm") or nothing else could be meant.
 */
function reaches(sentence: string, marks: readonly Mark[], at: number): readonly (readonly [from: number, to: number])[] {
  const [mark, before] = [marks[at] as Mark, marks[at - 1]];
  let last = at;
  while (marks[last + 1] && shared.test(sentence.slice(marks[last]?.end, marks[last + 1]?.start))) last += 1;
  const behind = [mark.end, marks[last + 1]?.start ?? sentence.length] as const;
  return [behind, [before?.end ?? 0, marks.length === 1 ? sentence.length : mark.end]];
}

/** "Hằng năm, hai Bên …", "… rà soát hằng quý." or "… hằng quý trước ngày …": a duty; "kế hoạch hằng năm" is the name of a thing. */
function isDuty(sentence: string, { index, 0: said }: RegExpMatchArray): boolean {
  const [before, after] = [sentence.slice(0, index).trim(), sentence.slice((index ?? 0) + said.length).trim()];
  return !named.test(before) && (before === '' || /^(?:[,.;:]|$)/.test(after) || goesOn.test(after));
}

/** The longest stretch of words after "trước", "chậm nhất" … that is a day of the period and ends where a phrase may end. */
function dueIn(
  sentence: string,
  period: Period,
  from: number,
  to: number,
): { readonly words: string; readonly due: PeriodDue } | undefined {
  for (const { index } of sentence.matchAll(limit)) {
    if (index < from || index >= to) continue;
    const rest = sentence.slice(index, to).split(' ').slice(0, 14);
    for (let count = rest.length; count > 1; count -= 1) {
      const phrase = rest
        .slice(0, count)
        .join(' ')
        .replace(/[,.;:]$/, '')
        .trim();
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
    what: clipped(sentence.trim().replace(/[.;]$/, ''), mostOfDuty),
    from: who === undefined ? [] : [who],
    to: [],
    period,
    words: said,
    window: null,
    due,
    hosts: [],
  };
}

function periodOf(unit = ''): Period[] {
  const period = (grammar.units as Record<string, Period>)[unit.toLowerCase()];
  return period === undefined ? [] : [period];
}
