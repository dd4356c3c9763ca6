// Where the naming of an amended text ends: after its number come its subject ("quy định về …") and the texts that amended it
// before ("đã được sửa đổi, bổ sung một số điều theo Luật số …", P38). None of it is an order.
import { ownerAt } from '../../references/instrument';
import { unitPartAt } from '../../references/unit-part';
import { anyCase, matchAt, oneOf, sticky, wordEnd } from '../../references/words';
import { lexicon } from '../../vi/lexicon';
import { words } from '../words';

const change = oneOf(words.verbs.substitute);
const history = sticky(
  `\\s*[,(]?\\s*(?:${words.already}\\s+)?${oneOf(words.happened)}\\s+(?:${change}|${oneOf(words.verbs.insert)})${wordEnd}(?:\\s+(?:tại\\s+)?${oneOf(words.history)})?(?:\\s+${oneOf(words.historyBy)})?${wordEnd}\\s*`,
);
const subject = sticky(`\\s+${anyCase(words.subject)}${wordEnd}`);
const subjectEnd = new RegExp(
  `\\s*(?:\\uFFFC|;\\s*(?:${lexicon.and}\\s+)?(?:$|${oneOf(words.clauseStarts)}${wordEnd}|\\uFFFC)|$|:|\\.\\s*$|\\(?\\s*(?:${words.already}\\s+)?${oneOf(words.happened)}\\s+(?:${change})|(?:,\\s*)?${oneOf(words.follows)}|${oneOf(words.prepositions.by)}\\s+(?:${oneOf(words.byObjects)}|\\uFFFC)|(?:${lexicon.and}|,)\\s+${oneOf(words.orderVerbs)}\\s+${oneOf(words.orderObjects)})`,
  'u',
);
const link = sticky(`\\s*(?:,|;|${lexicon.and}|\\(|\\))?\\s*(?:${lexicon.and}\\s+)?(?:${oneOf(words.linkWords)}\\s+)?`);
const closing = sticky('\\s*\\)');

/** `from` is the end of the number, the date and the issuer. */
export function documentEnd(text: string, from: number): number {
  return documentNaming(text, from).end;
}

/** `history`: texts that amended it are named behind it. */
export function documentNaming(text: string, from: number): { readonly end: number; readonly history: boolean } {
  const named = subjectTo(text, from);
  const end = historyTo(text, named);
  return { end, history: end > named };
}

function subjectTo(text: string, from: number): number {
  const start = matchAt(subject, text, from);
  if (!start) return from;
  const rest = text.slice(from + start[0].length);
  const end = subjectEnd.exec(rest);
  return end ? from + start[0].length + end.index : from;
}

function historyTo(text: string, from: number): number {
  const start = matchAt(history, text, from);
  if (!start) return from;
  let end = from + start[0].length;
  let found = amenderAt(text, end, true);
  // "đã được sửa đổi, bổ sung như sau" orders; only what names an amending text is history.
  if (found === undefined) return from;
  while (found !== undefined) {
    end = found;
    const next = matchAt(link, text, end);
    found = next && next[0].trim() !== '' ? amenderAt(text, end + next[0].length, false) : undefined;
  }
  return end + (matchAt(closing, text, end)?.[0].length ?? 0);
}

/** "khoản 1 Điều 4 Nghị định số …", "Luật số …"; behind a comma units are places of the sentence again. */
function amenderAt(text: string, from: number, withUnits: boolean): number | undefined {
  let end = from;
  for (let part = withUnits ? unitPartAt(text, end, true) : undefined; part; part = unitPartAt(text, end, true)) {
    end = part.end + (matchAt(link, text, part.end)?.[0].length ?? 0);
  }
  const owner = ownerAt(text, end, end > from);
  if (owner?.owner.type !== 'instrument') return undefined;
  return subjectTo(text, owner.end);
}
