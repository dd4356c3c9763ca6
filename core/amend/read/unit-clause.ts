// A verb with units → orders: "sửa đổi, bổ sung khoản 2", "bổ sung khoản 2a vào sau khoản 2", "bãi bỏ Điều 9".
import type { Target, UnitLabel } from '../instruction';
import type { Verb } from '../words';
import type { Order, Position, Problem } from './order';
import { type Place, rank } from './places';
import type { Token } from './tokens';

export interface Clause {
  readonly verb: Verb;
  readonly passive: boolean;
  /** Positions of its tokens in the sentence, the verb's own not among them. */
  readonly from: number;
  readonly to: number;
}

export interface ClauseReading {
  readonly orders: readonly Order[];
  readonly some: boolean;
  readonly problems: readonly Problem[];
}

interface Parts {
  readonly objects: readonly Place[];
  readonly relation: Position | 'by' | 'into' | undefined;
  readonly others: readonly Place[];
}

export function unitOrders(tokens: readonly Token[], clause: Clause, places: ReadonlyMap<number, Place>): ClauseReading {
  const own = tokens.slice(clause.from, clause.to);
  const problem = unclear(tokens, clause);
  if (problem) return { orders: [], some: false, problems: [problem] };
  if (own.some(({ type }) => type === 'some')) return { orders: [], some: true, problems: [] };
  const parts = partsOf(tokens, clause, places);
  const orders = ordersBy(clause.verb, parts, tokens, clause);
  return { orders, some: false, problems: [] };
}

function partsOf(tokens: readonly Token[], { from, to }: Clause, places: ReadonlyMap<number, Place>): Parts {
  const objects: Place[] = [];
  const others: Place[] = [];
  let relation: Parts['relation'];
  for (const at of outsideBrackets(tokens, from, to)) {
    const next = relationOf(tokens[at], relation);
    // "vào Chương VIII và vào trước Điều 99": the nearer place counts.
    if (next !== relation) others.length = 0;
    relation = next;
    const place = places.get(at);
    if (place) (relation === undefined ? objects : others).push(place);
  }
  return { objects, relation, others };
}

function relationOf(token: Token | undefined, before: Parts['relation']): Parts['relation'] {
  if (token?.type !== 'preposition' || token.value === 'at' || token.value === 'within') return before;
  return before === undefined || before === 'into' ? token.value : before;
}

/** Positions up to "như sau" that no bracket encloses: "Mục 2 (từ Điều 16 đến Điều 23)". */
function outsideBrackets(tokens: readonly Token[], from: number, to: number): number[] {
  const positions: number[] = [];
  let depth = 0;
  const inside: number[] = [];
  for (let at = from; at < to && tokens[at]?.type !== 'follows'; at += 1) {
    const token = tokens[at];
    if (token?.type === 'bracket') depth += token.opens ? 1 : -1;
    else if (depth <= 0) positions.push(at);
    else inside.push(at);
  }
  // "Thay thế Danh mục (Phụ lục I, Phụ lục II)": only the brackets name units.
  return positions.some((at) => tokens[at]?.type === 'unit') ? positions : [...positions, ...inside];
}

/** What an order is about begins here. */
const meant: ReadonlySet<Token['type']> = new Set(['unit', 'document', 'documentHeading', 'some', 'phrase', 'term', 'follows']);

/** "Bãi bỏ các nội dung liên quan đến …": words between the verb and the unit say that only a part is meant. */
export function unclear(tokens: readonly Token[], { from, to, passive }: Clause): Problem | undefined {
  if (passive) return undefined;
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || meant.has(token.type)) break;
    if (token.type === 'word' && !token.filler && /[\p{L}\d]/u.test(token.text)) words.push(token.text);
  }
  return words.length > 0 ? { kind: 'unclear', words: words.join(' ') } : undefined;
}

const innermost = (places: readonly Place[]) => places.filter(({ outer }) => !outer);

function ordersBy(verb: Verb, parts: Parts, tokens: readonly Token[], clause: Clause): Order[] {
  switch (verb) {
    case 'substitute':
      return parts.relation === 'after' || parts.relation === 'before' ? insertions(parts) : substitutions(parts);
    case 'insert':
      return insertions(parts);
    case 'replace':
      return parts.relation === 'by' ? attached(parts) : substitutions(parts);
    case 'repeal':
    case 'drop':
      return repeals(parts, tokens, clause);
    case 'move':
    case 'renumber':
      return moves(parts);
    case 'split':
      return splits(parts);
    case 'join':
      return joins(parts);
  }
}

function substitutions({ objects, others }: Parts): Order[] {
  return innermost([...objects, ...others]).flatMap(({ targets, document }) =>
    targets.map((target): Order => ({ kind: 'substitution', target, document })),
  );
}

/** "Thay thế Phụ lục II … bằng Phụ lục II kèm theo Nghị định này": the content stands in an annex of the amending text. */
function attached({ objects, others }: Parts): Order[] {
  const sources = innermost(others).flatMap(({ targets }) => targets);
  const targets = innermost(objects).flatMap(({ targets: all, document }) => all.map((target) => ({ target, document })));
  return targets.map(({ target, document }, at): Order => {
    const source = sources.length === targets.length ? sources.slice(at, at + 1) : sources;
    return { kind: 'substitution', target, document, attached: source };
  });
}

function insertions({ objects, relation, others }: Parts): Order[] {
  const [anchor] = others;
  const units = innermost(objects).flatMap(({ targets }) => targets);
  const document = (anchor ?? objects[0])?.document;
  const target = anchor?.targets.at(-1);
  if (target && (relation === 'after' || relation === 'before'))
    return [{ kind: 'insertion', position: relation, target, units, document }];
  if (target && units.length === 0)
    return [{ kind: 'insertion', position: relation === 'start' ? 'start' : 'end', target, units, document }];
  return grouped(units).map((group) => implied(group, relation, target, document));
}

/** Units that follow one another in one place. */
function grouped(units: readonly Target[]): Target[][] {
  const groups: Target[][] = [];
  for (const unit of units) {
    const group = groups.at(-1);
    const edge = group?.at(-1);
    if (group && edge && samePath(edge.path.slice(1), unit.path.slice(1)) && edge.path[0]?.level === unit.path[0]?.level)
      group.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

export function samePath(a: readonly UnitLabel[], b: readonly UnitLabel[]): boolean {
  return a.length === b.length && a.every((label, at) => label.level === b[at]?.level && label.num === b[at]?.num);
}

/** "Bổ sung Điều 14a", "Bổ sung khoản 3 vào Điều 19": after the unit whose number it takes up, or at the end. */
function implied(
  units: readonly Target[],
  relation: Parts['relation'],
  named: Target | undefined,
  document: Order['document'],
): Order {
  const path = units[0]?.path ?? [];
  const [own, ...rest] = path;
  const outer =
    rest.length > 0 ? rest : (named?.path ?? []).filter(({ level }) => own !== undefined && rank(level) > rank(own.level));
  const completed = units.map((unit) => (rest.length > 0 ? unit : { ...unit, path: [...unit.path.slice(0, 1), ...outer] }));
  const previous = own && predecessor(own);
  if (previous)
    return {
      kind: 'insertion',
      position: 'after',
      target: { path: [previous, ...outer] },
      units: completed,
      document,
      implied: true,
    };
  const position = relation === 'start' ? 'start' : 'end';
  return { kind: 'insertion', position, target: { path: outer }, units: completed, document, implied: true };
}

/** "3a" and "3b" come after 3, "a1" after a; a plain number is the next one at the end. */
function predecessor({ level, num }: UnitLabel): UnitLabel | undefined {
  const match = /^(\d+)[a-zđ]$/u.exec(num) ?? /^([a-zđ])\d+$/u.exec(num);
  return match ? { level, num: match[1] ?? '' } : undefined;
}

function repeals(parts: Parts, tokens: readonly Token[], { from, to }: Clause): Order[] {
  const named = innermost([...parts.objects, ...parts.others]);
  const orders = named.flatMap(({ targets, document }) => targets.map((target): Order => ({ kind: 'repeal', target, document })));
  if (orders.length > 0) return orders;
  return tokens
    .slice(from, to)
    .flatMap((token): Order[] =>
      token.type === 'document' && token.instrument ? [{ kind: 'repeal', target: { path: [] }, document: token.instrument }] : [],
    );
}

/** "Chuyển khoản 3 Điều 5 thành khoản 2 Điều 6"; the same unit under another number is renumbered. */
function moves({ objects, others }: Parts): Order[] {
  const [target] = innermost(objects).flatMap(({ targets }) => targets);
  const [to] = innermost(others).flatMap(({ targets }) => targets);
  const document = objects[0]?.document;
  if (!target || !to) return [];
  const stays = samePath(target.path.slice(1), to.path.slice(1)) || to.path.length < target.path.length;
  if (stays) return [{ kind: 'renumbering', target, to: { path: [...to.path.slice(0, 1), ...target.path.slice(1)] }, document }];
  return [{ kind: 'move', target, position: 'end', to, document }];
}

function splits({ objects, others }: Parts): Order[] {
  const [target] = innermost(objects).flatMap(({ targets }) => targets);
  const into = innermost(others).flatMap(({ targets }) => targets);
  return target ? [{ kind: 'split', target, into, document: objects[0]?.document }] : [];
}

function joins({ objects, others }: Parts): Order[] {
  const targets = innermost(objects).flatMap((place) => place.targets);
  const [into] = innermost(others).flatMap((place) => place.targets);
  return targets.length > 1 && into ? [{ kind: 'join', targets, into, document: objects[0]?.document }] : [];
}

export function inBrackets(tokens: readonly Token[], place: number): boolean {
  let depth = 0;
  for (const token of tokens.slice(0, place)) if (token.type === 'bracket') depth += token.opens ? 1 : -1;
  return depth > 0;
}
