// The menus: sent to a shell that has a menu bar of its own, drawn here for one that has none.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef } from 'react';
import type { MenuEntry, Menu as ShellMenu } from '../../core/bridge/shell';
import { shell } from '../wire';
import type { Say } from '../words/catalog';
import { useWords } from '../words/words';
import { commandOf, type MenuItem as Item, isRole, type MenuRow, menus, type RoleItem } from './commands';
import { handlers, useEnabled } from './handlers';
import { isDialogOpen } from './keyboard';
import { later } from './later';
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

type RoleName<I> = I extends `role:${infer R}` ? R : never;

const roleOf = (item: RoleItem) => item.slice('role:'.length) as RoleName<RoleItem>;

const Menus = later(() => import('./menus').then(({ Menus }) => Menus));

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
  tools: { display: 'flex', flexShrink: 0 },
  menu: { minWidth: 'auto', padding: '4px 10px', fontWeight: tokens.fontWeightRegular },
  place: { position: 'relative', flexGrow: 1, alignSelf: 'stretch', minWidth: 0 },
  // It changes while somebody types: nothing else is laid out then.
  title: {
    position: 'absolute',
    inset: 0,
    contain: 'strict',
    lineHeight: '36px',
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
  const bar = useRef<HTMLDivElement>(null);
  useMenuKey(bar);
  // Until the menus have come their names are there.
  const names = menus.map(({ words }) => (
    <Button key={words} appearance="subtle" className={styles.menu}>
      {t(words)}
    </Button>
  ));
  return (
    <div ref={bar} className={styles.bar}>
      <Menus className={styles.tools} nameClass={styles.menu} meanwhile={<div className={styles.tools}>{names}</div>} />
      <div className={styles.place}>
        <TitleText className={styles.title} />
      </div>
      <div className={styles.side} />
    </div>
  );
}

/** F10 leads to the menus, as in every window with a menu bar. */
function useMenuKey(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey || event.defaultPrevented || isDialogOpen())
        return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('button')?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [bar]);
}
