// What can be done with one row of the outline, as a menu under the mouse.
import { MenuDivider, MenuItem } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowLeftRegular,
  ArrowRightRegular,
  ArrowUpRegular,
  CopyAddRegular,
  DeleteRegular,
  EyeOffRegular,
  EyeRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { attachedDraft } from '../../../core/edit/name';
import { ContextMenu, type ContextMenuProps } from '../../frame/context-menu';
import { useWords } from '../../words/words';
import { useStore } from '../store/use-draft';
import { act, actedOn, isSwitchedOff, type OutlineAction } from './actions';
import type { Row } from './rows';

interface MenuProps extends Pick<ContextMenuProps, 'at' | 'onClose'> {
  readonly row: Row;
}

export function OutlineMenu({ row, at, onClose }: MenuProps) {
  const t = useWords();
  const store = useStore();
  const draft = attachedDraft(store.read().draft, row.prefix)?.draft;
  const isOff = draft !== undefined && isSwitchedOff(draft, row.part.slice(1));
  const item = (action: OutlineAction, label: string, icon: ReactElement) => (
    <MenuItem icon={icon} disabled={!draft || actedOn(draft, row, action) === undefined} onClick={() => act(store, row, action)}>
      {label}
    </MenuItem>
  );
  return (
    <ContextMenu at={at} onClose={onClose} label={t('draft.menuOf', { unit: `${row.num} ${row.label}`.trim() })}>
      {item('up', t('draft.unitUp'), <ArrowUpRegular />)}
      {item('down', t('draft.unitDown'), <ArrowDownRegular />)}
      {item('in', t('draft.unitIn'), <ArrowRightRegular />)}
      {item('out', t('draft.unitOut'), <ArrowLeftRegular />)}
      <MenuDivider />
      {item('copy', t('draft.unitCopy'), <CopyAddRegular />)}
      {item('toggle', t(isOff ? 'draft.unitOn' : 'draft.unitOff'), isOff ? <EyeRegular /> : <EyeOffRegular />)}
      {item('remove', t('draft.unitRemove'), <DeleteRegular />)}
    </ContextMenu>
  );
}
