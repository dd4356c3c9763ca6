// What was found as findings and as lines of text for a reader: unit, words, successor, since when, source.
import type { Place, Step } from '../diff/change';
import { fill, unitName } from '../diff/unit-name';
import { type Finding, warning } from '../finding/finding';
import { isBranch, type Node, type Tree } from '../tree/node';
import { lexicon } from '../vi/lexicon';
import type { Hit } from './hit';

export function successionFindings(tree: Tree, hits: readonly Hit[]): Finding[] {
  const places = placesOf(tree);
  return hits.map((hit) => {
    const params = {
      unit: nameAt(places, hit),
      words: hit.words,
      to: hit.candidates.join(' / '),
      from: dayText(hit.from),
      source: hit.source,
    };
    if (hit.candidates.length === 0) return warning('succession.ended', hit.node, params);
    return hit.status === 'proposed'
      ? warning('succession.proposed', hit.node, params)
      : warning('succession.asked', hit.node, params);
  });
}

/** One line a hit, in the order of the text. */
export function successionLines(tree: Tree, hits: readonly Hit[]): string[] {
  const places = placesOf(tree);
  const words = lexicon.succession;
  return hits.map((hit) => {
    const text = hit.candidates.length === 0 ? words.lineEnded : hit.status === 'proposed' ? words.lineProposed : words.lineAsked;
    const { mark, source, id } = hit;
    return fill(text, {
      unit: nameAt(places, hit),
      words: hit.words,
      to: hit.candidates.join(' / '),
      from: dayText(hit.from),
      source,
      mark,
      id,
    });
  });
}

const dayText = (day: string) => day.split('-').reverse().join('/');

function nameAt(places: ReadonlyMap<string, Place>, { node }: Hit): string {
  const place = places.get(node);
  const { inner, outer } = unitName(place ?? { id: node, path: [] });
  return `${inner} ${outer}`.trim();
}

/** The way to every node. */
function placesOf(tree: Tree): Map<string, Place> {
  const places = new Map<string, Place>();
  const see = (node: Node, path: readonly Step[]) => {
    places.set(node.id, { id: node.id, path });
    if (!isBranch(node)) return;
    const counts = new Map<string, number>();
    for (const child of node.children) {
      const nth = (counts.get(child.kind) ?? 0) + 1;
      counts.set(child.kind, nth);
      const num = isBranch(child) && child.num !== undefined ? { num: child.num } : {};
      see(child, [...path, { id: child.id, kind: child.kind, nth, ...num }]);
    }
  };
  see(tree, []);
  return places;
}
