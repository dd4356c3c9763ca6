// One paragraph of each text → one paragraph with the fate of every word; or a paragraph of one text alone.
import type { RedlineItem, RedlineParagraph, RevisionKind } from '../docx/redline';
import { type WrittenItem, type WrittenParagraph, writtenText } from '../docx/written';
import type { Pairing } from './pairing';
import { foreignSegments, segments } from './segments';

type Item = RedlineItem;

export function styleOf(properties: string): string {
  return /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? '';
}

export function only(paragraph: WrittenParagraph, change: RevisionKind): RedlineParagraph {
  const items = change === 'deletion' ? [...deleted(paragraph.items), ...removed(paragraph)] : inserted(paragraph.items);
  return { ...surroundings(paragraph), kind: 'paragraph', properties: paragraph.properties, mark: change, items };
}

/** The new layout; the words that stayed look as in the new text. */
export function both(old: WrittenParagraph, now: WrittenParagraph, pairing: Pairing): RedlineParagraph {
  const [before, after] = [new Words(old.items), new Words(now.items)];
  const [from, to] = [wordsOf(old), wordsOf(now)];
  const items: Item[] = [];
  for (const { kind, length } of now.foreign ? foreignSegments(from, to, pairing) : segments(from, to, pairing)) {
    if (kind !== 'insertion') before.take(length, kind === 'deletion' ? (taken) => items.push(...deleted(taken)) : undefined);
    if (kind === 'insertion') after.take(length, (taken) => items.push(...inserted(taken)));
    if (kind === 'same') after.take(length, (taken) => items.push(...taken));
  }
  items.push(...pictured(old, now, after.rest()));
  // A foreign file keeps the new looks: only words are marked.
  const changed = !now.foreign && styleOf(old.properties) !== styleOf(now.properties);
  const own = surroundings(now);
  return { ...own, kind: 'paragraph', properties: now.properties, before: changed ? old.properties : undefined, items };
}

/** A chart of ours that is another one in the new text: the old one deleted, the new one inserted. */
function pictured(old: WrittenParagraph, now: WrittenParagraph, rest: readonly WrittenItem[]): readonly Item[] {
  const drawn = ({ items }: WrittenParagraph) => items.map((item) => (item.kind === 'object' ? item.xml : '')).join('');
  return now.foreign || drawn(old) === drawn(now) ? rest : [...removed(old), ...inserted(rest)];
}

/** Pictures of a foreign file have their parts in the old package alone: only our own can be shown as deleted. */
function removed({ items, foreign }: WrittenParagraph): Item[] {
  return foreign ? [] : items.flatMap((item): Item[] => (item.kind === 'object' ? [{ ...item, change: 'deletion' }] : []));
}

function wordsOf(paragraph: WrittenParagraph) {
  return { text: writtenText(paragraph), origin: paragraph.origin };
}

/** What a foreign file has besides words. */
function surroundings({ before, after, mark, foreign }: WrittenParagraph): Pick<RedlineParagraph, 'lead' | 'tail' | 'look'> {
  return foreign ? { look: mark, lead: before, tail: after } : {};
}

/** The old bookmarks are not in the document any more, nor are links to them. */
function deleted(items: readonly WrittenItem[]): Item[] {
  return items.flatMap((item): Item[] => (item.kind === 'run' ? [{ ...item, link: undefined, change: 'deletion' }] : []));
}

function inserted(items: readonly WrittenItem[]): Item[] {
  return items.map((item): Item => (item.kind === 'anchor' ? item : { ...item, change: 'insertion' }));
}

/** The items of a paragraph, taken from the front by the length of their text. */
class Words {
  private readonly items: WrittenItem[];

  constructor(items: readonly WrittenItem[]) {
    this.items = [...items];
  }

  take(length: number, use?: (items: readonly WrittenItem[]) => void): void {
    const taken: WrittenItem[] = [];
    let left = length;
    while (left > 0) {
      const item = this.items.shift();
      if (!item) break;
      if (item.kind === 'run' && item.text.length > left) {
        this.items.unshift({ ...item, text: item.text.slice(left) });
        taken.push({ ...item, text: item.text.slice(0, left) });
        left = 0;
      } else {
        taken.push(item);
        left -= item.kind === 'run' ? item.text.length : 0;
      }
    }
    use?.(taken);
  }

  rest(): readonly WrittenItem[] {
    return this.items.splice(0);
  }
}
