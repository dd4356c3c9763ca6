// Which sentence of conventions §2.3 a sentence is: from what it orders and how it says so.
import type { PatternId, Target, TargetLevel } from '../instruction';
import type { Order, Reading, Shape } from './order';
import { rank } from './places';

/** Undefined for a sentence that orders nothing. */
export function patternOf({ orders, shape, speaks }: Pick<Reading, 'orders' | 'shape' | 'speaks'>): PatternId | undefined {
  const [first] = orders;
  if (!first) return speaks ? umbrellaPattern(shape) : undefined;
  const kinds = new Set(orders.map(({ kind }) => kind));
  if (kinds.has('substitution') && kinds.has('insertion')) return 'P16';
  if (first.kind === 'termReplacement' || first.kind === 'termInsertion' || first.kind === 'termRepeal')
    return termPattern(orders, shape);
  if (first.kind === 'insertion') return isMixed(orders) ? 'P16' : insertionPattern(first);
  if (first.kind === 'repeal') return repealPattern(orders.flatMap(targetOf), shape);
  return substitutionPattern(orders.flatMap(targetOf));
}

/** "Bổ sung điểm b khoản 2 và bổ sung các điểm p, q vào sau điểm o": the first says no place, so it adds to what is there. */
function isMixed(orders: readonly Order[]): boolean {
  const insertions = orders.filter((order) => order.kind === 'insertion');
  return insertions.length > 1 && new Set(insertions.map(({ implied }) => implied === true)).size > 1;
}

function umbrellaPattern({ history, attached, replacesText }: Shape): PatternId {
  if (replacesText) return 'P39';
  if (attached) return 'P37';
  return history ? 'P38' : 'P07';
}

function targetOf(order: Order): Target[] {
  return order.kind === 'join' ? [...order.targets] : [order.target];
}

const level = ({ path }: Target): TargetLevel | undefined => path[0]?.level;
const has = (targets: readonly Target[], wanted: TargetLevel) =>
  targets.some(({ path }) => path.some((label) => label.level === wanted));
const isSign = (text: string) => text !== '' && !/[\p{L}\p{N}]/u.test(text);

function termPattern(orders: readonly Order[], shape: Shape): PatternId {
  const [first] = orders;
  const targets = orders.flatMap(targetOf);
  const terms = orders.flatMap((order) => [...('old' in order ? [order.old] : []), ...('new' in order ? [order.new] : [])]);
  if (terms.some(isSign)) return 'P29';
  if (first?.kind === 'termInsertion') return first.anchor === undefined ? 'P18' : 'P25';
  if (first?.kind === 'termRepeal') {
    if (first.verb === 'repeal') return 'P28';
    return first.context ? 'P27' : 'P26';
  }
  if (has(targets, 'indent')) return 'P35';
  if (
    targets.some(
      ({ part, path }) => part === 'heading' || path.length === 0 || path.some((label) => label.level === 'attachment'),
    )
  )
    return 'P22';
  if (shape.groups > 1) return 'P24';
  if (shape.manyToOne) return 'P23';
  return shape.placeFirst ? 'P21' : 'P20';
}

function insertionPattern(order: Order & { kind: 'insertion' }): PatternId {
  const [unit] = order.units;
  const own = unit ? level(unit) : undefined;
  const num = unit?.path[0]?.num ?? '';
  if (!unit && (level(order.target) === 'indent' || level(order.target) === 'row')) return 'P35';
  if (!unit || own === 'alinea') return 'P18';
  if (own === 'form') return 'P34';
  if (own === 'attachment') return 'P33';
  if (own === 'article') return order.implied ? 'P09' : 'P08';
  if (own === 'point') return /\d/.test(num) ? 'P14' : 'P13';
  if (own !== 'clause') return 'P15';
  if (order.position === 'before') return 'P12';
  return /\p{L}/u.test(num) ? 'P10' : 'P11';
}

function repealPattern(targets: readonly Target[], { history }: Shape): PatternId {
  if (targets.some(({ path }) => path.length === 0)) return 'P36';
  if (has(targets, 'form')) return 'P34';
  const large = targets.some(
    (target) =>
      (rank(level(target) ?? 'article') > rank('article') && level(target) !== 'citation') ||
      target.path.some(({ to }) => to !== undefined),
  );
  if (large) return 'P31';
  return history ? 'P32' : 'P30';
}

function substitutionPattern(targets: readonly Target[]): PatternId {
  if (has(targets, 'form')) return 'P34';
  if (targets.some((target) => level(target) === 'attachment')) return 'P33';
  if (targets.every(({ part }) => part === 'heading')) return 'P19';
  const levels = new Set(targets.map(level));
  if (levels.size > 1 || targets.some(({ part }) => part === 'heading')) return 'P06';
  const [only] = levels;
  const many = targets.length > 1;
  if (only === 'alinea' || only === 'citation') return 'P17';
  if (only === 'indent' || only === 'row') return 'P35';
  if (only === 'clause') return many ? 'P03' : 'P02';
  if (only === 'point') return many ? 'P05' : 'P04';
  return 'P01';
}
