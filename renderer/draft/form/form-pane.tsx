// The middle of the view: the form of what is chosen in the outline.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { attachedDraft } from '../../../core/edit/name';
import { placeOf } from '../../../core/edit/outline';
import type { Attachment } from '../../../core/model/draft';
import { useWords } from '../../words/words';
import { unitLabel } from '../outline/rows';
import { unnamed } from '../outline/unnamed';
import type { Selection } from '../store/draft-store';
import { useDraft } from '../store/use-draft';
import { CitationsPart, FormatPart, GeneralPart, PartiesPart, RecipientsPart } from './document-parts';
import { ChoiceRow, TextRow } from './rows';
import { Section } from './section';
import { Question, UnitPart } from './unit-part';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  inner: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    maxWidth: '860px',
    margin: '0 auto',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

export function FormPane() {
  const styles = useStyles();
  const t = useWords();
  const selection = useDraft((snapshot) => snapshot.selection);
  const root = useRef<HTMLDivElement>(null);
  useAim(root);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part begins at its top
  useEffect(() => {
    root.current?.scrollTo({ top: 0 });
  }, [selection.prefix, selection.part]);
  return (
    <section ref={root} className={styles.root} aria-label={t('draft.form')} data-form="">
      <div className={styles.inner} key={selection.prefix + selection.part}>
        <h2 className={styles.title}>
          <PartTitle selection={selection} />
        </h2>
        <PartForm selection={selection} />
      </div>
    </section>
  );
}

function PartTitle({ selection: { prefix, part } }: { readonly selection: Selection }) {
  const t = useWords();
  const id = part.slice(1);
  const line = useDraft(({ pages }) => pages.units.find((unit) => unit.id === prefix + id));
  const label = useDraft(({ draft, forms }) => {
    const inner = attachedDraft(draft, prefix)?.draft ?? draft;
    const entry = placeOf(inner, id)?.entry;
    if (entry) return unitLabel(entry, forms.get(inner.pack), line) || unnamed(entry.kind, line !== undefined, t);
    const attachment = inner.attachments.find((one) => one.id === id);
    return attachment?.type === 'regulation' ? attachment.draft.subject : (attachment?.heading ?? '');
  });
  if (part.startsWith('@')) return t(`draft.part.${id}` as 'draft.part.general');
  return `${line?.num ?? ''} ${label}`.trim();
}

function PartForm({ selection }: { readonly selection: Selection }) {
  const { prefix, part } = selection;
  const attachment = useDraft(({ draft }) => attachedDraft(draft, prefix)?.draft.attachments.find(({ id }) => `~${id}` === part));
  const at = useDraft(
    ({ draft }) => attachedDraft(draft, prefix)?.draft.attachments.findIndex(({ id }) => `~${id}` === part) ?? -1,
  );
  switch (part) {
    case '@general':
      return (
        <>
          <GeneralPart isAttached={prefix !== ''} />
          <AllQuestions />
        </>
      );
    case '@parties':
      return <PartiesPart />;
    case '@citations':
      return <CitationsPart />;
    case '@recipients':
      return <RecipientsPart />;
    case '@format':
      return <FormatPart />;
    default:
      return attachment ? <AttachmentPart attachment={attachment} at={at} /> : <UnitPart unit={part.slice(1)} />;
  }
}

/** Every question of the document in one place, for those who would rather fill in a list. */
function AllQuestions() {
  const t = useWords();
  const form = useDraft(({ draft, forms, selection: { prefix } }) => forms.get(attachedDraft(draft, prefix)?.draft.pack ?? ''));
  const fields = form?.fields.filter(({ slots }) => slots === undefined) ?? [];
  if (fields.length === 0) return null;
  return (
    <Section title={t('draft.allQuestions', { count: fields.length })} startsClosed>
      {fields.map((field) => (
        <Question key={field.id} field={field} />
      ))}
    </Section>
  );
}

function AttachmentPart({ attachment, at }: { readonly attachment: Attachment; readonly at: number }) {
  const t = useWords();
  if (attachment.type === 'regulation') return <Text>{t('draft.attachedHelp')}</Text>;
  return (
    <>
      <TextRow label={t('draft.annexHeading')} path={['attachments', at, 'heading']} filled />
      <ChoiceRow
        label={t('draft.orientation')}
        path={['attachments', at, 'orientation']}
        options={[
          ['portrait', 'draft.portrait'],
          ['landscape', 'draft.landscape'],
        ]}
      />
      <Text>{t('draft.annexHelp')}</Text>
    </>
  );
}

/** Brings the field that was asked for into sight and gives it the focus. */
function useAim(root: React.RefObject<HTMLDivElement | null>): void {
  const aim = useDraft((snapshot) => snapshot.focus);
  const done = useRef(0);
  useEffect(() => {
    if (!aim || aim.tick === done.current) return;
    done.current = aim.tick;
    // The form is drawn anew when the window becomes narrow: a dialog that is open keeps the focus.
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
    const box = elementAt(root.current, aim.name);
    if (!box) return;
    box.scrollIntoView({ block: 'center' });
    const control =
      box.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"]') ??
      box.querySelector<HTMLElement>('button');
    control?.focus({ preventScroll: true });
  }, [aim, root]);
}

/** The element of the name, or of the nearest place around it. */
function elementAt(root: Element | null, name: string): HTMLElement | undefined {
  const all = [...(root?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const fits = all.filter(
    ({ dataset: { path = '' } }) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`),
  );
  return fits.sort((a, b) => (b.dataset.path?.length ?? 0) - (a.dataset.path?.length ?? 0))[0];
}
