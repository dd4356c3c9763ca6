// Keys on a row of the library → what is to be done with its dossier, as everywhere in Windows.
type Deed = 'open' | 'menu' | 'rename' | 'delete';

/** What is pressed in its menu or its dialogs comes by here too, and is not the row's. */
export function deedOf({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
  target,
  currentTarget,
}: React.KeyboardEvent): Deed | undefined {
  if (!currentTarget.contains(target as Node) || ctrlKey || altKey || metaKey) return undefined;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'menu';
  if (shiftKey) return undefined;
  if (key === 'Enter') return target === currentTarget ? 'open' : undefined;
  return key === 'F2' ? 'rename' : key === 'Delete' ? 'delete' : undefined;
}

export function menuOf({ currentTarget }: React.SyntheticEvent): HTMLElement | null {
  return currentTarget.querySelector<HTMLElement>('[aria-haspopup="menu"]');
}

/** In Windows the menu key tells of itself once more when it comes up: another menu would lie over the one it opened. */
export function hasOpenMenu(event: React.MouseEvent): boolean {
  return menuOf(event)?.getAttribute('aria-expanded') === 'true';
}
