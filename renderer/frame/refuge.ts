// Where the focus goes when what had it is gone: the same control of the row that took its place, else the next thing nearby.
export interface Held {
  readonly element: HTMLElement;
  /** From the element up to its layer, each with its neighbours of that moment: what is gone no longer tells where it stood. */
  readonly chain: readonly Level[];
}

interface Level {
  readonly node: Element;
  readonly before: Element | null;
  readonly after: Element | null;
}

const takesFocus = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

export function held(element: HTMLElement, layer: Element): Held {
  const chain: Level[] = [];
  for (let node: Element | null = element; node && node !== layer.parentElement; node = node.parentElement)
    chain.push({ node, before: node.previousElementSibling, after: node.nextElementSibling });
  return { element, chain };
}

/** Asked after every change of the page: it may not ask for its layout. */
export function isHeld(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function isThere(element: HTMLElement): boolean {
  return isHeld(element) && element.getClientRects().length > 0;
}

/** Undefined: nothing of the place is left. */
export function refugeOf({ element, chain }: Held): HTMLElement | undefined {
  if (isThere(element)) return element;
  const top = chain.findIndex(({ node }) => node.isConnected && node !== element);
  if (top < 0) return undefined;
  const gone = chain[top - 1];
  const [after, before] = [gone?.after, gone?.before].map((node) => (node?.isConnected ? node : null));
  const alike = [after, before].map((node) => node && likeness(node, element)).find(Boolean);
  if (alike) return alike;
  for (const { node } of chain.slice(top)) {
    if (node.matches('main')) return node as HTMLElement;
    const inside = stopsIn(node);
    const next = after && inside.find((one) => after.contains(one) || follows(one, after));
    const found = next || inside.at(-1);
    if (found) return found;
  }
  return undefined;
}

/** In a row like the one that went: the control that was used there. */
function likeness(row: Element, { tagName, className }: HTMLElement): HTMLElement | undefined {
  const inside = [row as HTMLElement, ...row.querySelectorAll<HTMLElement>(takesFocus)];
  return inside.find((one) => one.tagName === tagName && one.className === className && one.matches(takesFocus) && isThere(one));
}

function stopsIn(node: Element): HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>(takesFocus)].filter((one) => one.tabIndex >= 0 && isThere(one));
}

function follows(one: Node, other: Node): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
