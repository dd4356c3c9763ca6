// The words of a unit: the pack's, shown as they are now, or the user's own in the editor.
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { changeUnit } from '../../../core/edit/outline';
import type { Entry } from '../../../core/model/entry';
import type { PackForm } from '../../../core/packs/form';
import { useFrame } from '../../frame/frame-context';
import { call } from '../../wire';
import { useWords } from '../../words/words';
import { Section } from '../form/section';
import { useDraft, useStore } from '../store/use-draft';
import { EditorBox } from './editor-box';
import { paragraphsOf } from './printed';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  calm: { color: tokens.colorNeutralForeground2 },
  read: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxHeight: '360px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase400 },
});

interface WordingProps {
  readonly entry: Entry;
  readonly prefix: string;
  readonly form: PackForm | undefined;
}

export function WordingPart({ entry, prefix, form }: WordingProps) {
  const t = useWords();
  const own = entry.wording !== undefined;
  // Chapters hold articles; words of their own they have only where somebody wrote them.
  const holds = entry.kind === 'article' || entry.kind === 'division' || entry.kind === 'text' || entry.kind === 'clause';
  if (!own && !holds && entry.slot === undefined) return null;
  return (
    <Section title={t('draft.words')}>
      {own ? <OwnWords entry={entry} prefix={prefix} form={form} /> : <PackWords entry={entry} prefix={prefix} />}
    </Section>
  );
}

function OwnWords({ entry, prefix, form }: WordingProps) {
  const t = useWords();
  const styles = useStyles();
  const store = useStore();
  const { confirm } = useFrame();
  const back = async () => {
    const sure = await confirm({ title: t('draft.backToPack'), text: t('draft.backToPackText'), ok: t('draft.backToPack') });
    if (sure) store.edit((draft) => changeUnit(draft, entry.id, { wording: undefined }), prefix);
  };
  return (
    <>
      {entry.slot === undefined ? null : (
        <div className={styles.row}>
          <Text className={styles.calm}>{t('draft.ownWords')}</Text>
          <Button size="small" onClick={back}>
            {t('draft.backToPack')}
          </Button>
        </div>
      )}
      <EditorBox entry={entry} prefix={prefix} form={form} />
    </>
  );
}

/** What the pack says now; one click makes it the user's own. */
function PackWords({ entry, prefix }: Omit<WordingProps, 'form'>) {
  const t = useWords();
  const styles = useStyles();
  const store = useStore();
  const { showFindings } = useFrame();
  const [busy, setBusy] = useState(false);
  const pages = useDraft((snapshot) => snapshot.pages);
  const id = prefix + entry.id;
  // A heading is asked above; without one the words begin on the line of the number.
  const hasHeading = entry.kind !== 'text' && pages.units.some((line) => line.id === id && line.heading !== '');
  const lines = paragraphsOf(pages, id).filter(({ unit }) => unit !== id || !hasHeading);
  const take = async () => {
    setBusy(true);
    const outcome = await call('draft.wording', { draft: store.read().draft, unit: id });
    setBusy(false);
    if (!outcome.ok) return showFindings(t('draft.editWords'), outcome.findings);
    const wording = outcome.value.wording ?? '';
    store.edit((draft) => changeUnit(draft, entry.id, { wording }), prefix);
    // A step of its own: undoing the first words that are typed does not take the editor away.
    void store.flush();
    store.go(`${prefix}~${entry.id}.wording`, undefined, false);
  };
  return (
    <>
      <div className={styles.row}>
        <Text className={styles.calm}>
          {entry.enabled ? t(entry.slot === undefined ? 'draft.noWords' : 'draft.packWords') : t('draft.offWords')}
        </Text>
        <Button icon={busy ? <Spinner size="tiny" /> : <EditRegular />} disabled={busy || !entry.enabled} onClick={take}>
          {t('draft.editWords')}
        </Button>
      </div>
      {lines.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <div className={styles.read} tabIndex={0} role="document" aria-label={t('draft.packWords')}>
          {lines.map(({ ink }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are only read
            <p key={at} className={styles.line}>
              {ink.map((piece) => piece.text).join('')}
            </p>
          ))}
        </div>
      ) : null}
    </>
  );
}
