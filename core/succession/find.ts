// Tree + day → what is out of date in it at that day: names, heads, levels, provinces, legal grounds, each with its successor, or
// with the candidates where a person has to choose. What is said of the past stays alone (history.ts).
import type { Node, Tree } from '../tree/node';
import { ownText, visit } from '../tree/walk';
import { composed } from './composed';
import { groundHits } from './grounds';
import { citedIn, inSymbol, isCited, isFollowedBy, isFormer, isSignedBefore } from './history';
import { type Hit, hitOf, type Paragraph } from './hit';
import { placeHit } from './places';
import type { SuccessionRows } from './rows';
import { type Entry, type Table, tableOf } from './table';
import { tokensOf } from './tokens';

const silent: ReadonlySet<string> = new Set([
  'symbol',
  'nationalTitle',
  'motto',
  'placeDate',
  'mark',
  'docType',
  'person',
  'issuedWith',
]);

/** `at`: "YYYY-MM-DD". Hits in the order of the text; they do not overlap. */
export function findSuccessions(tree: Tree, rows: SuccessionRows, at: string): Hit[] {
  const texts: [Node, string][] = [];
  visit(tree, (node) => {
    const text = silent.has(node.kind) ? '' : ownText(node);
    if (text !== '') texts.push([node, text]);
  });
  const table = tableOf(rows, texts.map(([, text]) => text).join('\n'));
  return texts.flatMap(([node, text]) => hitsIn(node, text, table, at));
}

/** Decomposed letters are searched as composed ones; places are those of the text as it stands. */
function hitsIn(node: Node, printed: string, table: Table, at: string): Hit[] {
  const { contexts } = table.rows;
  const { text, placeOf } = composed(printed);
  const cited = citedIn(text, contexts, node.kind === 'citation');
  const paragraph: Paragraph = { node, text, tokens: tokensOf(text), cited, table, at };
  const grounds = groundHits(paragraph);
  const free = (hit: Hit) => !grounds.some(({ start, end }) => hit.start < end && start < hit.end);
  const hits = [...nameHits(paragraph).filter(free), ...grounds].sort((a, b) => a.start - b.start);
  return text === printed ? hits : hits.map((hit) => moved(hit, printed, placeOf));
}

function moved(hit: Hit, printed: string, placeOf: (at: number) => number): Hit {
  const [start, end] = [placeOf(hit.start), placeOf(hit.end)];
  return { ...hit, id: `${hit.row}@${hit.node}:${start}`, start, end, words: printed.slice(start, end) };
}

function nameHits(paragraph: Paragraph): Hit[] {
  const hits: Hit[] = [];
  const { tokens, table } = paragraph;
  for (let index = 0; index < tokens.length; ) {
    const unit = table.units.longest(tokens, index);
    const place = unit ? undefined : placeHit(paragraph, index);
    const hit = unit ? unitHit(paragraph, index, unit.end, unit.value, unit.place) : place?.hit;
    if (hit && stands(paragraph, hit)) hits.push(hit);
    index = unit?.end ?? place?.end ?? index + 1;
  }
  return hits;
}

/** Words of today: neither cited nor told of the past, nor a part of a symbol. */
function stands({ text, cited, table: { rows } }: Paragraph, hit: Hit): boolean {
  const { contexts } = rows;
  const past = isCited(text, hit, cited, contexts) || isFormer(text, hit, contexts);
  return !past && !inSymbol(text, hit) && !isSignedBefore(text, hit, hit.from, contexts);
}

function unitHit(paragraph: Paragraph, first: number, end: number, entry: Entry, place: string | undefined): Hit | undefined {
  if (entry === 'kept' || entry.from > paragraph.at) return undefined;
  if (isFollowedBy(paragraph.tokens, end, entry.notBefore)) return undefined;
  const candidates = entry.to.flatMap((to) => regional(to, place, paragraph.table.rows));
  const asked = entry.ask || entry.to.length !== 1 || place !== undefined;
  return hitOf(paragraph, first, end, { ...entry, candidates, asked });
}

/** Which regional branch took over a province is known for some, and areas were drawn anew since: always asked. */
function regional(to: string, place: string | undefined, { regions }: SuccessionRows): string[] {
  if (place === undefined || !to.includes('{region}')) return [to];
  const doubtful = regions.doubtful.find((one) => one.place === place)?.candidates;
  const known = regions.list.filter(({ places }) => places.includes(place)).map(({ name }) => name);
  const open = regions.list.map(({ name }) => name);
  return (doubtful ?? (known.length > 0 ? known : open)).map((name) => to.replace('{region}', name));
}
