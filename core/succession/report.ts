// What was found as findings and as lines of text for a reader: unit, words, successor, since when, source.

import type { Place } from '../diff/change';
import { placesOf } from '../diff/tree-places';
import { fill, unitName } from '../diff/unit-name';
import { type Finding, warning } from '../finding/finding';
import type { Tree } from '../tree/node';
import { ownText, visit } from '../tree/walk';
import { wordsAround } from '../tree/words-around';
import { lexicon } from '../vi/lexicon';
import { reasonOf } from './apply';
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

/** A hit as a reader sees it: the unit, the words around it, and what the change would be explained with. */
export interface ShownHit extends Hit {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Characters shown on each side of a hit. */
const around = 60;

export function shownHits(tree: Tree, hits: readonly Hit[]): ShownHit[] {
  const places = placesOf(tree);
  const texts = new Map<string, string>();
  const wanted = new Set(hits.map(({ node }) => node));
  visit(tree, (node) => {
    if (wanted.has(node.id)) texts.set(node.id, ownText(node));
  });
  return hits.map((hit) => {
    const text = texts.get(hit.node) ?? hit.words;
    const [from, to] = wordsAround(text, hit.start, hit.end, around);
    const before = (from > 0 ? '… ' : '') + text.slice(from, hit.start);
    const after = text.slice(hit.end, to) + (to < text.length ? ' …' : '');
    return { ...hit, unit: nameAt(places, hit), before, after, reason: reasonOf(hit) };
  });
}

const dayText = (day: string) => day.split('-').reverse().join('/');

function nameAt(places: ReadonlyMap<string, Place>, { node }: Hit): string {
  const place = places.get(node);
  const { inner, outer } = unitName(place ?? { id: node, path: [] });
  return `${inner} ${outer}`.trim();
}
