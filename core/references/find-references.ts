// The references in the text (NFC) of one paragraph. Total: any text gives a list; spans are inside it and do not overlap.
import { lexicon } from '../vi/lexicon';
import { type Element, type Link, mentionsOf } from './group';
import { type FoundOwner, ownerAt } from './instrument';
import { documentRank, type Mention } from './mention';
import { type FoundPart, unitPartAt } from './unit-part';
import { anyCase, instrumentKinds, matchAt, oneOf, sticky, unitLabels } from './words';

const words = lexicon.references;
const plural = `(?:${anyCase([words.plural])}\\s+)?`;
// Without the "u" flag and what it takes to know letters, a search through a long text is several times faster.
const anchors = new RegExp(`${plural}${unitLabels}|${instrumentKinds}|\\d+(?:/\\d{4})?[/-][A-ZĐ]`, 'g');
const letter = /[\p{L}\p{N}]/u;
const comma = sticky('\\s*,\\s*');
const semicolon = sticky(`\\s*;\\s*(?:${oneOf(words.or)}\\s+)?`);
const far = sticky(`\\s*,?\\s+${oneOf(words.or)}\\s+`);
const inside = sticky(`\\s+(?:${oneOf(words.inside)}\\s+)?\\(?`);

export function findReferences(text: string): Mention[] {
  const mentions: Mention[] = [];
  anchors.lastIndex = 0;
  for (let anchor = anchors.exec(text); anchor; anchor = anchors.exec(text)) {
    if (letter.test(text.charAt(anchor.index - 1))) continue;
    const list = listAt(text, anchor.index);
    if (list.end <= anchor.index) continue;
    mentions.push(...mentionsOf(list.elements));
    anchors.lastIndex = Math.max(list.end, anchors.lastIndex);
  }
  return mentions;
}

/** A list has no more units than this; what comes after is a list of its own. Keeps the time in proportion to the text. */
const longestList = 200;

type Found = { readonly part: FoundPart } | { readonly document: FoundOwner };

function listAt(text: string, at: number): { elements: Element[]; end: number } {
  const elements: Element[] = [];
  let end = at;
  let item = elementAt(text, at, undefined, 'far');
  while (item && elements.length < longestList) {
    end = spanEnd(item);
    const next = nextItem(text, end, item);
    elements.push({ ...item, link: next?.link ?? 'far' });
    item = next?.item;
  }
  return { elements, end };
}

function spanEnd(item: Found): number {
  return 'part' in item ? item.part.end : item.document.end;
}

function nextItem(text: string, at: number, before: Found): { item: Found; link: Link } | undefined {
  for (const [link, pattern] of [
    ['semicolon', semicolon],
    ['far', far],
    ['comma', comma],
    ['near', inside],
  ] as const) {
    const match = matchAt(pattern, text, at);
    const item = match ? elementAt(text, at + match[0].length, before, link) : undefined;
    if (item && (link !== 'near' || outward(before, item))) return { item, link };
  }
  return undefined;
}

/** Without a comma between them, only a larger unit goes on with a smaller one. */
function outward(before: Found, next: Found): boolean {
  return rank(next) > rank(before);
}

function rank(item: Found): number {
  return 'part' in item ? item.part.rank : documentRank;
}

function elementAt(text: string, at: number, before: Found | undefined, link: Link): Found | undefined {
  const unitBefore = before !== undefined && 'part' in before;
  const part = unitPartAt(text, at, unitBefore);
  if (part) return { part };
  const document = ownerAt(text, at, unitBefore && link === 'near' && !before.part.self);
  return document && { document };
}
