// The user's own words that were found → which words on the pages they are. A name, an answer stands on many pages and in other
// letters ("ĐỒN BIÊN PHÒNG"): wherever it does it is the user's, and is counted once, where it is written.
import type { Hit } from '../../../core/edit/find';
import { Namer } from '../../../core/edit/name';
import { valueAt } from '../../../core/edit/path';
import { pathText } from '../../../core/finding/zod';
import type { Draft } from '../../../core/model/draft';

/** `unit`: the unit in whose own wording or heading it stands ("~scope"); undefined for answers and what is outside of units. */
export interface OwnHit {
  readonly hit: Hit;
  readonly name: string;
  readonly unit: string | undefined;
  readonly text: string;
}

export function ownHits(draft: Draft, hits: readonly Hit[]): OwnHit[] {
  const namer = new Namer(draft);
  return hits.map((hit) => {
    const name = namer.name(pathText(hit.path));
    const unit = name.includes('.answers') ? undefined : /^(?:.*\/)?~[^.[]+/.exec(name)?.[0];
    return { hit, name, unit, text: folded(String(valueAt(draft, hit.path))) };
  });
}

/** As it may be printed: in capitals, in several lines. */
export function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}

/** What was found, once for each text that has it. */
export class OwnTexts {
  private readonly names = new Map<string, string>();
  private readonly told = new Map<string, boolean>();

  constructor(own: readonly OwnHit[]) {
    for (const { unit, name, text } of own) if (unit === undefined) this.names.set(name, text);
  }

  /** `field`: the answer that is printed there, or undefined; `words`: all that is printed there. */
  have(field: string | undefined, words: string): boolean {
    const key = `${field ?? ''}\n${words}`;
    const known = this.told.get(key) ?? this.look(field, folded(words));
    this.told.set(key, known);
    return known;
  }

  private look(field: string | undefined, printed: string): boolean {
    for (const [name, text] of this.names) if (isIn(name, field) || (text !== '' && printed.includes(text))) return true;
    return false;
  }
}

/** "citations[0]" prints "citations[0].name". */
export function isIn(name: string, field: string | undefined): boolean {
  return field !== undefined && name.startsWith(field) && /^(?:$|[.[])/.test(name.slice(field.length));
}
