// The menus: sent to a shell that has a menu bar of its own, drawn here for one that has none.
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Toolbar,
  ToolbarButton,
  tokens,
} from '@fluentui/react-components';
import { memo, useEffect } from 'react';
import type { MenuEntry, Menu as ShellMenu } from '../../core/bridge/shell';
import { shell } from '../wire';
import type { Say } from '../words/catalog';
import { useWords } from '../words/words';
import { commandOf, type MenuItem as Item, type MenuRow, menus } from './commands';
import { handlers, useEnabled } from './handlers';
import { shownShortcut } from './keys';
import { TitleText } from './window-title';

/** Sends the menus again whenever words or what is enabled change. */
export function useShellMenu(): void {
  const t = useWords();
  const version = useEnabled();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when what is enabled changed
  useEffect(() => {
    if (shell.can.menuBar) shell.setMenu(menus.map((menu) => shellMenu(menu, t)));
  }, [t, version]);
}

function shellMenu({ words, items }: MenuRow, t: Say): ShellMenu {
  return { label: t(words), entries: items.map((item) => shellEntry(item, t)) };
}

function shellEntry(item: Item, t: Say): MenuEntry {
  if (item === '-') return { type: 'separator' };
  if (isRole(item)) return { type: 'role', role: roleOf(item), label: t(item) };
  const { words, shortcut } = commandOf(item);
  return { type: 'command', id: item, label: t(words), enabled: handlers.isEnabled(item), ...(shortcut ? { shortcut } : {}) };
}

type RoleItem = Extract<Item, `role:${string}`>;
type RoleName<I> = I extends `role:${infer R}` ? R : never;

const isRole = (item: Item): item is RoleItem => item.startsWith('role:');
const roleOf = (item: RoleItem) => item.slice('role:'.length) as RoleName<RoleItem>;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '36px',
    flexShrink: 0,
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { padding: 0, flexShrink: 0 },
  menu: { minWidth: 'auto', padding: '4px 10px', fontWeight: tokens.fontWeightRegular },
  title: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'center',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  side: { width: '200px', flexShrink: 1, '@media (max-width: 820px)': { display: 'none' } },
});

export function MenuBar() {
  const styles = useStyles();
  const t = useWords();
  return (
    <div className={styles.bar}>
      <Toolbar size="small" className={styles.tools} aria-label={t('menu.label')}>
        {menus.map((menu) => (
          <OneMenu key={menu.words} menu={menu} />
        ))}
      </Toolbar>
      <TitleText className={styles.title} />
      <div className={styles.side} />
    </div>
  );
}

const OneMenu = memo(function OneMenu({ menu }: { readonly menu: MenuRow }) {
  const styles = useStyles();
  const t = useWords();
  useEnabled();
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton className={styles.menu}>{t(menu.words)}</ToolbarButton>
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
