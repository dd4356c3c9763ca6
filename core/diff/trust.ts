// Do equal ids mean equal units here? In versions of one draft they do; readers of files number nodes from 1, and then two
// documents share ids that mean nothing.
import type { Indexed, Item } from './indexed';
import type { Likeness } from './likeness';
import { type Matching, mayBeOne } from './matching';

export type Trust = 'all' | 'checked' | 'none';

const longEnough = 12;
const alike = 0.5;

export function trustIn({ old, now }: { old: Indexed; now: Indexed }, likeness: Likeness): Trust {
  const counts = { agree: 0, differ: 0, elsewhere: 0 };
  const places = textPlaces(now);
  const samples: [Item, Item][] = [];
  for (const item of old.items) {
    if (item.text.length < longEnough) continue;
    const partner = now.byId.get(item.node.id);
    if (partner?.text === item.text) counts.agree += 1;
    else if (places.get(item.text)) counts.elsewhere += 1;
    else if (partner) {
      counts.differ += 1;
      samples.push([item, partner]);
    }
  }
  return judged(counts, samples, likeness);
}

function judged(
  { agree, differ, elsewhere }: { agree: number; differ: number; elsewhere: number },
  samples: readonly [Item, Item][],
  likeness: Likeness,
): Trust {
  if (elsewhere > 2 && elsewhere > (agree + elsewhere) / 20) return 'none';
  if (differ <= agree) return elsewhere > 0 ? 'checked' : 'all';
  if (samples.length === 0) return elsewhere > 0 ? 'checked' : 'all';
  const step = Math.max(1, Math.floor(samples.length / 50));
  const looked = samples.filter((_, at) => at % step === 0);
  const close = looked.filter(([a, b]) => likeness.isAtLeast(a, b, alike)).length;
  return close * 2 < looked.length ? 'none' : elsewhere > 0 ? 'checked' : 'all';
}

/** Text → whether exactly one node has it. */
function textPlaces({ items }: Indexed): Map<string, boolean> {
  const places = new Map<string, boolean>();
  for (const { text } of items) if (text.length >= longEnough) places.set(text, !places.has(text));
  return places;
}

export function matchById(matching: Matching, likeness: Likeness, trust: Trust): void {
  if (trust === 'none') return;
  for (const item of matching.old.items) {
    const partner = matching.now.byId.get(item.node.id);
    if (!partner || !mayBeOne(item, partner)) continue;
    if (trust === 'all') matching.pair(item, partner, true);
    else if (item.node.kind === partner.node.kind && likeness.isAtLeast(item, partner, alike)) matching.pair(item, partner);
  }
}
