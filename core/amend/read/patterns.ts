// Which sentence of conventions §2.3 an order is.
import type { PatternId } from '../instruction';
import type { Order } from './order';

export function patternOf(order: Order, _sentence: string): PatternId {
  switch (order.kind) {
    case 'substitution':
      return 'P01';
    case 'insertion':
      return 'P08';
    case 'repeal':
      return 'P30';
    case 'termReplacement':
      return 'P20';
    case 'termInsertion':
      return 'P25';
    case 'termRepeal':
      return 'P26';
    default:
      return 'P01';
  }
}
