// The menus of the bar that is drawn here: their names, and the commands in them.
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { memo } from 'react';
import type { Say } from '../words/catalog';
import { useWords } from '../words/words';
import { commandOf, type MenuItem as Item, isRole, type MenuRow, menus } from './commands';
import { handlers, useEnabled } from './handlers';
import { shownShortcut } from './keys';

interface MenusProps {
  readonly className: string;
  readonly nameClass: string;
}

export function Menus({ className, nameClass }: MenusProps) {
  const t = useWords();
  // Down opens a menu; a toolbar of Fluent would go on to the next one with it.
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', circular: true });
  return (
    <div role="toolbar" className={className} aria-label={t('menu.label')} {...arrows}>
      {menus.map((menu) => (
        <OneMenu key={menu.words} menu={menu} className={nameClass} />
      ))}
    </div>
  );
}

const OneMenu = memo(function OneMenu({ menu, className }: { readonly menu: MenuRow; readonly className: string }) {
  const t = useWords();
  useEnabled();
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={className}>
          {t(menu.words)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{drawnItems(menu.items).map((item, at) => drawn(item, at, t))}</MenuList>
      </MenuPopover>
    </Menu>
  );
});

/** What the browser does itself is not in the menu; no two lines meet. */
function drawnItems(items: readonly Item[]): Item[] {
  const own = items.filter((item) => !isRole(item));
  return own.filter((item, at) => item !== '-' || (at > 0 && at < own.length - 1 && own[at - 1] !== '-'));
}

function drawn(item: Item, at: number, t: Say) {
  if (item === '-' || isRole(item)) return <MenuDivider key={`line${at}`} />;
  const { words, shortcut } = commandOf(item);
  return (
    <MenuItem
      key={item}
      disabled={!handlers.isEnabled(item)}
      onClick={() => void handlers.run(item)}
      {...(shortcut ? { secondaryContent: shownShortcut(shortcut) } : {})}
    >
      {t(words)}
    </MenuItem>
  );
}
