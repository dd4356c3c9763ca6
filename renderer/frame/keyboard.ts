// Keys and the shell's own menu → commands.
import { useEffect } from 'react';
import { shell } from '../wire';
import { type CommandId, commands } from './commands';
import { handlers } from './handlers';
import { commandOfKey } from './keys';

export function useKeyboard(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const id = commandOfKey(event);
      if (!id || leftAlone(id, event)) return;
      // A shortcut that does nothing here must not do what the browser means by it (Ctrl+S, Ctrl+P).
      event.preventDefault();
      if (!isDialogOpen()) void handlers.run(id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    shell.onCommand((id) => {
      if (commands.some((row) => row.id === id) && !isDialogOpen()) void handlers.run(id as CommandId);
    });
  }, []);
}

/** Ctrl+Z is the field's in a dialog, in a view that has no undo of its own, and in what is typed but not yet handed on. */
function leftAlone(id: CommandId, { target }: KeyboardEvent): boolean {
  const isUndo = id === 'edit.undo' || id === 'edit.redo';
  const isField = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
  return isUndo && isField && (!handlers.isEnabled(id) || isDialogOpen() || isUnsent(target));
}

/** `data-own-undo` is on what collects a line before it becomes part of what can be undone. */
function isUnsent(field: HTMLElement): boolean {
  return field.closest('[data-own-undo]') !== null && (field as HTMLInputElement).value !== '';
}

export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null;
}
