// A menu where the right button of the mouse was pressed.
import { Menu, MenuList, MenuPopover } from '@fluentui/react-components';
import { type MouseEvent, type ReactNode, useCallback, useMemo, useState } from 'react';

interface Pointed<T> {
  readonly what: T;
  readonly x: number;
  readonly y: number;
  readonly isOpen: boolean;
}

/** `pointed` stays when the menu has closed: what was chosen in it may go on to ask. */
export function useContextMenu<T>() {
  const [pointed, setPointed] = useState<Pointed<T>>();
  const point = useCallback((event: MouseEvent, what: T) => {
    event.preventDefault();
    setPointed({ what, x: event.clientX, y: event.clientY, isOpen: true });
  }, []);
  const close = useCallback(() => setPointed((old) => old && { ...old, isOpen: false }), []);
  return { pointed, point, close };
}

export interface ContextMenuProps {
  readonly at: Pointed<unknown>;
  readonly onClose: () => void;
  /** What it is about, for readers of the screen. */
  readonly label: string;
  /** Its items. */
  readonly children: ReactNode;
}

export function ContextMenu({ at: { x, y, isOpen }, onClose, label, children }: ContextMenuProps) {
  const positioning = useMemo(
    () =>
      ({
        target: { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) },
        position: 'below',
        align: 'start',
        autoSize: true,
      }) as const,
    [x, y],
  );
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => !open && onClose()} positioning={positioning}>
      <MenuPopover>
        <MenuList aria-label={label}>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
