// Above the outline: add, copy, move, switch off, take out, each with its key.
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  Tooltip,
} from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  CopyAddRegular,
  DeleteRegular,
  EyeOffRegular,
  EyeRegular,
} from '@fluentui/react-icons';
import { memo, type ReactElement, useEffect, useState } from 'react';
import { attachedDraft } from '../../../core/edit/name';
import type { EntryKind } from '../../../core/model/entry';
import type { OutlineUnit } from '../../../core/packs/pack';
import { useLanguage, useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';
import { act, actedOn, add, addAnnex, isSwitchedOff, type OutlineAction } from './actions';

export const OutlineToolbar = memo(function OutlineToolbar() {
  const t = useWords();
  const store = useStore();
  const selection = useDraft((snapshot) => snapshot.selection);
  const draft = useRested();
  const can = (action: OutlineAction) => draft !== undefined && actedOn(draft, selection, action) !== undefined;
  const isOff = draft ? isSwitchedOff(draft, selection.part.slice(1)) : false;
  const button = (action: OutlineAction, icon: ReactElement, label: string) => (
    <Tooltip content={label} relationship="label">
      <ToolbarButton icon={icon} disabled={!can(action)} onClick={() => act(store, selection, action)} />
    </Tooltip>
  );
  return (
    <Toolbar size="small" aria-label={t('draft.outlineTools')}>
      <AddMenu />
      {button('up', <ArrowUpRegular />, t('draft.unitUp'))}
      {button('down', <ArrowDownRegular />, t('draft.unitDown'))}
      {button('copy', <CopyAddRegular />, t('draft.unitCopy'))}
      {button('toggle', isOff ? <EyeRegular /> : <EyeOffRegular />, isOff ? t('draft.unitOn') : t('draft.unitOff'))}
      {button('remove', <DeleteRegular />, t('draft.unitRemove'))}
    </Toolbar>
  );
});

/** The draft in hand a moment after the last change: what can be done is not asked for every stroke of a key. */
function useRested() {
  const store = useStore();
  const outline = useDraft((snapshot) => snapshot.draft.outline);
  const attachments = useDraft((snapshot) => snapshot.draft.attachments);
  const prefix = useDraft((snapshot) => snapshot.selection.prefix);
  const now = () => attachedDraft(store.read().draft, prefix)?.draft;
  const [draft, setDraft] = useState(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what changed
  useEffect(() => {
    const timer = setTimeout(() => setDraft(now()), 150);
    return () => clearTimeout(timer);
  }, [outline, attachments, prefix]);
  return draft;
}

const ownKinds: readonly EntryKind[] = ['article', 'chapter', 'section', 'part', 'division', 'text'];

const AddMenu = memo(function AddMenu() {
  const t = useWords();
  const language = useLanguage();
  const store = useStore();
  const selection = useDraft((snapshot) => snapshot.selection);
  const form = useDraft(({ draft, forms, selection: { prefix } }) => forms.get(attachedDraft(draft, prefix)?.draft.pack ?? ''));
  const units = form ? addable(form.outline.body) : [];
  const label = (unit: OutlineUnit) => unit.heading || (unit.slot === undefined ? '' : form?.slots[unit.slot]?.start);
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('draft.add')} relationship="label">
          <ToolbarButton icon={<AddRegular />} appearance="primary" />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList style={{ maxHeight: '70vh', overflowY: 'auto', overflowX: 'hidden' }}>
          <MenuGroup>
            <MenuGroupHeader>{t('draft.addOwn')}</MenuGroupHeader>
            {ownKinds.map((kind) => (
              <MenuItem key={kind} onClick={() => add(store, selection, kind)}>
                {t(`draft.part.${kind}` as 'draft.part.article')}
              </MenuItem>
            ))}
            <MenuItem onClick={() => addAnnex(store, selection.prefix, t('draft.newAnnex'))}>{t('draft.part.annex')}</MenuItem>
          </MenuGroup>
          {units.length > 0 ? (
            <MenuGroup>
              <MenuDivider />
              <MenuGroupHeader>{t('draft.addFromPack', { pack: form?.title[language] ?? '' })}</MenuGroupHeader>
              {units.map((unit) => (
                <MenuItem key={unit.id} onClick={() => add(store, selection, unit)}>
                  {label(unit) || t(`draft.part.${unit.kind}` as 'draft.part.article')}
                </MenuItem>
              ))}
            </MenuGroup>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});

/** Articles of the pack, repeatable or not: one that was taken out can come back. */
function addable(units: readonly OutlineUnit[]): OutlineUnit[] {
  return units.flatMap((unit) => [
    ...(unit.slot !== undefined && unit.each === undefined ? [unit] : []),
    ...addable(unit.children),
  ]);
}
