// The editor with its tools: kinds of lines, title, fields and references to put in.
import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  SearchBox,
  Text,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  TextBoldRegular,
  TextIndentDecreaseRegular,
  TextIndentIncreaseRegular,
} from '@fluentui/react-icons';
import type { EditorState } from 'prosemirror-state';
import { useEffect, useMemo, useRef, useState } from 'react';
import { changeUnit } from '../../../core/edit/outline';
import type { Entry } from '../../../core/model/entry';
import type { PackForm } from '../../../core/packs/form';
import type { LineKind } from '../../../core/wording/lines';
import { handlers } from '../../frame/handlers';
import { useLanguage, useWords } from '../../words/words';
import { FindingLines } from '../findings/finding-lines';
import { useFindings } from '../form/labelled';
import { useDraft, useStore } from '../store/use-draft';
import { useEditorStyles } from './editor-styles';
import { foldedText } from './folded-text';
import { indent, moveLine, outdent, setKind, toggleTitle } from './levels';
import { chipWords, clauseChoices, refChoices } from './printed';
import type { LineAttrs } from './schema';
import { WordingEditor } from './wording-editor';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tools: { flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  kind: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  // In a low window the list gives way, the box to search in stays.
  choices: { display: 'flex', flexDirection: 'column' },
  search: { maxWidth: 'none', flexShrink: 0 },
  list: { maxHeight: '320px', minHeight: 0, overflowY: 'auto', minWidth: '280px', maxWidth: '480px' },
  hint: { color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

interface BoxProps {
  readonly entry: Entry;
  readonly prefix: string;
  readonly form: PackForm | undefined;
}

const kinds: readonly LineKind[] = ['text', 'clause', 'point', 'indent'];

export function EditorBox({ entry, prefix, form }: BoxProps) {
  const styles = useStyles();
  const editorStyles = useEditorStyles();
  const t = useWords();
  const name = `${prefix}~${entry.id}.wording`;
  const { place, editor, attrs } = useEditor({ entry, prefix, form });
  const findings = useFindings(name);
  const run = (command: Parameters<WordingEditor['run']>[0]) => editor.current?.run(command);
  return (
    <div data-path={name}>
      <div className={styles.box}>
        <Toolbar size="small" className={styles.tools} aria-label={t('draft.editorTools')} data-wording-tools="">
          {kinds.map((kind) => (
            <Tooltip key={kind} content={t(`draft.kindHelp.${kind}` as 'draft.kindHelp.text')} relationship="description">
              <ToolbarButton
                className={styles.kind}
                appearance={attrs?.kind === kind ? 'primary' : 'subtle'}
                aria-pressed={attrs?.kind === kind}
                onClick={() => run(setKind(kind))}
              >
                {t(`draft.kind.${kind}` as 'draft.kind.text')}
              </ToolbarButton>
            </Tooltip>
          ))}
          <ToolbarDivider />
          <Tooltip content={t('draft.levelOut')} relationship="label">
            <ToolbarButton icon={<TextIndentDecreaseRegular />} onClick={() => run(outdent)} />
          </Tooltip>
          <Tooltip content={t('draft.levelIn')} relationship="label">
            <ToolbarButton icon={<TextIndentIncreaseRegular />} onClick={() => run(indent)} />
          </Tooltip>
          <Tooltip content={t('draft.lineUp')} relationship="label">
            <ToolbarButton icon={<ArrowUpRegular />} onClick={() => run(moveLine(-1))} />
          </Tooltip>
          <Tooltip content={t('draft.lineDown')} relationship="label">
            <ToolbarButton icon={<ArrowDownRegular />} onClick={() => run(moveLine(1))} />
          </Tooltip>
          <Tooltip content={t('draft.clauseTitle')} relationship="label">
            <ToolbarButton
              icon={<TextBoldRegular />}
              appearance={attrs?.title ? 'primary' : 'subtle'}
              aria-pressed={attrs?.title ?? false}
              disabled={attrs?.kind !== 'clause'}
              onClick={() => run(toggleTitle)}
            />
          </Tooltip>
          <ToolbarDivider />
          <FieldMenu entry={entry} form={form} onPut={(source) => editor.current?.insert('field', source)} />
          <RefMenu prefix={prefix} unit={entry.id} onPut={(target) => editor.current?.insert('ref', target)} />
        </Toolbar>
        <div ref={place} className={editorStyles.editor} />
      </div>
      <Text block size={200} className={styles.hint}>
        {t('draft.editorHint')}
      </Text>
      <FindingLines findings={findings} />
    </div>
  );
}

function useEditor({ entry, prefix, form }: BoxProps) {
  const t = useWords();
  const language = useLanguage();
  const store = useStore();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<WordingEditor>(undefined);
  const [attrs, setAttrs] = useState<LineAttrs>();
  const pages = useDraft((snapshot) => snapshot.pages);
  const wordsNow = () =>
    chipWords({
      draft: store.read().draft,
      prefix,
      pages: store.read().pages,
      form,
      unit: entry.id,
      language,
      standard: standardNames(t),
      sayGone: (unit) => (unit === undefined ? t('draft.refLost') : t('draft.refGone', { unit })),
    });
  const words = useRef(wordsNow);
  words.current = wordsNow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor a unit; what comes later is fed to it below
  useEffect(() => {
    if (!place.current) return;
    const made = new WordingEditor(
      place.current,
      entry.wording ?? '',
      { 'aria-label': t('draft.words'), role: 'textbox', 'aria-multiline': 'true', lang: 'vi', spellcheck: 'false' },
      {
        onChange: (wording) => store.edit((draft) => changeUnit(draft, entry.id, { wording }), prefix),
        onState: (state) => setAttrs((old) => sameAttrs(old, attrsOf(state))),
        words: () => words.current(),
        onWalk: (way) => void handlers.run(`edit.${way}`),
        onChip: (kind, value) => goToChip(store, prefix, entry.id, kind, value, form),
      },
    );
    editor.current = made;
    return () => made.close();
  }, [entry.id, prefix]);
  useEffect(() => editor.current?.take(entry.wording ?? ''), [entry.wording]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: chips show what the pages say
  useEffect(() => editor.current?.drawChips(), [pages, form, language]);
  return { place, editor, attrs };
}

function attrsOf({ selection }: EditorState): LineAttrs {
  return selection.$from.node(1)?.attrs as LineAttrs;
}

function sameAttrs(old: LineAttrs | undefined, next: LineAttrs): LineAttrs {
  return old && next && old.kind === next.kind && old.title === next.title ? old : next;
}

function goToChip(
  store: ReturnType<typeof useStore>,
  prefix: string,
  unit: string,
  kind: string,
  value: string,
  form: PackForm | undefined,
): void {
  if (kind === 'ref') {
    const words = value.startsWith('.') ? `${unit}${value}` : value;
    store.go(prefix + words);
    return;
  }
  const field = form?.fields.find(({ id }) => value.split(/[\s().]+/).includes(id));
  if (!field) return;
  store.go(field.slots ? `${prefix}~${unit}.answers.${field.id}` : `${prefix}answers.${field.id}`, unit, false);
}

const standard = ['sides', 'eachSide', 'documentName', 'subject', 'place', 'date', 'symbol'] as const;

function standardNames(t: ReturnType<typeof useWords>): Record<string, string> {
  return Object.fromEntries(standard.map((name) => [name, t(`draft.name.${name}`)]));
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly level: number;
}

function FieldMenu({
  entry,
  form,
  onPut,
}: {
  readonly entry: Entry;
  readonly form: PackForm | undefined;
  readonly onPut: (source: string) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const choices = useMemo(() => {
    const fits = (form?.fields ?? []).filter(
      ({ slots, type }) =>
        type !== 'list' &&
        type !== 'boolean' &&
        (slots === undefined || (entry.slot !== undefined && slots.includes(entry.slot))),
    );
    const names = standard.map((name): Choice => ({ value: name, label: t(`draft.name.${name}`), level: 1 }));
    return [...names, ...fits.map((field): Choice => ({ value: field.id, label: field.label[language], level: 1 }))];
  }, [form, entry.slot, language, t]);
  return <ChoiceMenu label={t('draft.putField')} choices={() => choices} onChoose={onPut} />;
}

function RefMenu({
  prefix,
  unit,
  onPut,
}: {
  readonly prefix: string;
  readonly unit: string;
  readonly onPut: (target: string) => void;
}) {
  const t = useWords();
  const store = useStore();
  const choices = (): Choice[] => {
    const { draft, pages } = store.read();
    const own = clauseChoices(pages, prefix, unit);
    return refChoices(draft, prefix, pages).flatMap((choice) => [
      { value: choice.target, label: choice.label, level: choice.level },
      ...(choice.target === unit
        ? own.map((line) => ({ value: line.target, label: line.label, level: choice.level + line.level }))
        : []),
    ]);
  };
  return <ChoiceMenu label={t('draft.putRef')} choices={choices} onChoose={onPut} />;
}

/** A menu with a box to search in; marks and capitals do not matter. */
function ChoiceMenu({
  label,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly choices: () => readonly Choice[];
  readonly onChoose: (value: string) => void;
}) {
  const styles = useStyles();
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const all = open ? choices() : [];
  const wanted = foldedText(words);
  const found = all.filter((choice) => wanted === '' || foldedText(choice.label).includes(wanted)).slice(0, 200);
  return (
    <Menu
      open={open}
      positioning={{ autoSize: true }}
      onOpenChange={(_event, data) => {
        setOpen(data.open);
        setWords('');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle">
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.choices}>
        <SearchBox
          className={styles.search}
          aria-label={t('draft.search')}
          placeholder={t('draft.search')}
          value={words}
          onChange={(_event, data) => setWords(data.value)}
        />
        <MenuList className={styles.list}>
          {found.map(({ value, label: text, level }) => (
            <MenuItem key={value} style={{ paddingLeft: 8 + (level - 1) * 12 }} onClick={() => onChoose(value)}>
              {text}
            </MenuItem>
          ))}
          {found.length === 0 ? <Text className={styles.hint}>{t('draft.nothingFound')}</Text> : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
