// The closed list of helpers that slots may call. Each takes values and gives a value; none sees the outside.
import { blankText, capitals, joinWords, lowerFirst, twoDigits, upperFirst, withoutStop } from '../../vi/lexicon';
import { type Got, isObject, isTrue, itemField, type PartyView, printed } from './value';

/** What helpers may ask about the document. */
export interface World {
  readonly parties: ReadonlyMap<string, PartyView>;
  /** Whether a unit with this id (or of this slot) is in the document and switched on. */
  readonly hasUnit: (id: string) => boolean;
}

/** `ref` and `blank` are printed in their own way; the others print like any value. */
export type Helped = Got | { readonly ref: string } | { readonly blank: string };
type Helper = (args: readonly Got[], world: World) => Helped;

const plain = (value: unknown, from?: Got): Got => ({ value, path: from?.path ?? '' });

const textHelper =
  (change: (text: string) => string): Helper =>
  ([got], { parties }) => {
    const text = got && printed(got, parties);
    return text === undefined ? (got ?? plain(undefined)) : plain(change(text), got);
  };

const helpers: Readonly<Record<string, Helper>> = {
  /** {{ref "cadence"}} → "Điều 14"; {{ref "information.deadline"}} → "khoản 2 Điều 5"; ".x" means this article. */
  ref: ([id]) => ({ ref: String(id?.value ?? '') }),
  /** {{blank "số điện thoại"}} → a visible "…" and a finding that names it. */
  blank: ([label]) => ({ blank: String(label?.value ?? '') }),
  has: ([id], world) => plain(world.hasUnit(String(id?.value ?? ''))),
  eq: ([a, b]) => plain(a?.value === b?.value),
  and: (args) => plain(args.every(isTrue)),
  or: (args) => plain(args.some(isTrue)),
  not: ([a]) => plain(!(a && isTrue(a))),
  more: ([a, b]) => plain(sizeOf(a?.value) > Number(b?.value)),
  upper: textHelper(capitals),
  lower: textHelper(lowerFirst),
  capital: textHelper(upperFirst),
  pad: textHelper((text) => (/^\d$/.test(text) ? twoDigits(Number(text)) : text)),
  /** {{list parties "name"}} → "A, B và C". */
  list: ([items, key], world) => listed(items, key, world),
  /** {{party lead}} → the party of an answer, for {{#with}} and {{#each}}. */
  party: ([id], world) => plain(partyOf(id, world), id),
  /** {{others lead}} → every other party; takes a party or a list of parties. */
  others: ([id], world) => plain(othersOf(id, world), id),
  /** The text without the stop at its end, so that it can go on inside a sentence. */
  unstopped: textHelper(withoutStop),
};

export const helperNames: ReadonlySet<string> = new Set(Object.keys(helpers));

export function callHelper(name: string, args: readonly Got[], world: World): Helped {
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  return helper ? helper(args, world) : plain(undefined);
}

function sizeOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Number(value ?? 0);
}

function partyOf(got: Got | undefined, { parties }: World): PartyView | undefined {
  return isObject(got?.value) ? (got.value as unknown as PartyView) : parties.get(String(got?.value ?? ''));
}

function othersOf(got: Got | undefined, { parties }: World): PartyView[] {
  const values = Array.isArray(got?.value) ? got.value : [got?.value];
  const ids = new Set(values.map((value) => (isObject(value) ? value.id : value)));
  return [...parties.values()].filter((party) => !ids.has(party.id));
}

function listed(items: Got | undefined, key: Got | undefined, { parties }: World): Got {
  if (!items || !Array.isArray(items.value) || items.value.length === 0) return items ?? plain(undefined);
  const name = String(key?.value ?? '');
  const inner = items.field?.fields?.find(({ id }) => id === name);
  const words = items.value.map((item) => {
    const wanted = key && isObject(item) ? (Object.hasOwn(item, name) ? item[name] : undefined) : item;
    return printed({ value: wanted, path: items.path, field: inner ?? itemField(items.field) }, parties);
  });
  return { ...plain(joinWords(words.map((word) => word ?? blankText)), items), field: inner, gap: words.includes(undefined) };
}
