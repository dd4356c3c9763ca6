// What can be done with one dossier, as a menu; and the small dialogs for its name and tags.
import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import {
  ArrowExportRegular,
  ArrowUndoRegular,
  CopyRegular,
  DeleteDismissRegular,
  DeleteRegular,
  FolderOpenRegular,
  HistoryRegular,
  MoreHorizontalRegular,
  RenameRegular,
  TagRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { ContextMenu, type ContextMenuProps } from '../frame/context-menu';
import { useFrame } from '../frame/frame-context';
import { TextDialog } from '../frame/text-dialog';
import { useWords } from '../words/words';
import { type DossierActions, useDossierActions } from './actions';
import { RenameDialog } from './rename-dialog';
import type { ShelfRow } from './shelf';

type Asking = 'rename' | 'tags';

interface MenuProps {
  readonly row: ShelfRow;
  readonly isTrash: boolean;
}

export function DossierMenu({ row, isTrash }: MenuProps) {
  const t = useWords();
  const { items, dialog } = useItems(row, isTrash);
  const label = t('library.menuOf', { title: row.title });
  return (
    <>
      <Menu positioning={{ autoSize: true }}>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={t('library.column.menu')} relationship="description">
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={label} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>{items}</MenuList>
        </MenuPopover>
      </Menu>
      {dialog}
    </>
  );
}

/** The same menu under the mouse. */
export function DossierMenuAt({ at, onClose, ...of }: MenuProps & Pick<ContextMenuProps, 'at' | 'onClose'>) {
  const t = useWords();
  const { items, dialog } = useItems(of.row, of.isTrash);
  return (
    <>
      <ContextMenu at={at} onClose={onClose} label={t('library.menuOf', { title: of.row.title })}>
        {items}
      </ContextMenu>
      {dialog}
    </>
  );
}

/** The list of what can be done, and the dialog of what was chosen in it. */
function useItems(row: ShelfRow, isTrash: boolean) {
  const t = useWords();
  const [asking, setAsking] = useState<Asking>();
  const actions = useDossierActions();
  const close = () => setAsking(undefined);
  const items = isTrash ? <TrashItems row={row} actions={actions} /> : <Items row={row} actions={actions} onAsk={setAsking} />;
  const dialogs = {
    rename: () => <RenameDialog row={row} onClose={close} />,
    tags: () => (
      <TextDialog
        title={t('library.tags')}
        label={t('library.tagsLabel')}
        first={row.tags.join('; ')}
        onClose={close}
        onText={(text) => actions.setTags(row, tagsIn(text))}
      />
    ),
  };
  return { items, dialog: asking ? dialogs[asking]() : null };
}

function tagsIn(text: string): string[] {
  const tags = text.split(/[;\n]/).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

interface ItemsProps {
  readonly row: ShelfRow;
  readonly actions: DossierActions;
}

function Items({ row, actions, onAsk }: ItemsProps & { readonly onAsk: (what: Asking) => void }) {
  const t = useWords();
  const { go } = useFrame();
  return (
    <>
      <MenuItem icon={<FolderOpenRegular />} onClick={() => void actions.open(row)}>
        {t('library.open')}
      </MenuItem>
      <MenuItem icon={<HistoryRegular />} onClick={() => go({ screen: 'versions', dossier: row.id })}>
        {t('library.openVersions')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<RenameRegular />} onClick={() => onAsk('rename')}>
        {t('library.renameItem')}
      </MenuItem>
      <MenuItem icon={<TagRegular />} onClick={() => onAsk('tags')}>
        {t('library.tagsItem')}
      </MenuItem>
      <MenuItem icon={<CopyRegular />} onClick={() => void actions.duplicate(row)}>
        {t('library.duplicate')}
      </MenuItem>
      <MenuItem icon={<ArrowExportRegular />} onClick={() => void actions.exportFile(row)}>
        {t('library.exportItem')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<DeleteRegular />} onClick={() => void actions.discard(row)}>
        {t('library.discard')}
      </MenuItem>
    </>
  );
}

function TrashItems({ row, actions }: ItemsProps) {
  const t = useWords();
  return (
    <>
      <MenuItem icon={<ArrowUndoRegular />} onClick={() => void actions.restore(row)}>
        {t('library.restore')}
      </MenuItem>
      <MenuItem icon={<DeleteDismissRegular />} onClick={() => void actions.purge(row)}>
        {t('library.purgeItem')}
      </MenuItem>
    </>
  );
}
