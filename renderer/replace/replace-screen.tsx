// Replacing a regulation: which text by which, what became of every unit of the old one, and the papers that follow from it.
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useAmendStyles } from '../amend/amend-styles';
import { type Text as Chosen, TextChoice } from '../amend/text-choice';
import { Empty } from '../frame/empty';
import { useFrame } from '../frame/frame-context';
import { useHandlers } from '../frame/handlers';
import { useKept } from '../frame/kept-state';
import { Noticed } from '../frame/noticed';
import { ScreenHead } from '../frame/screen-head';
import { useWords } from '../words/words';
import { Duties } from './duties';
import { UnitTable } from './unit-table';
import { type Covered, useCoverage } from './use-coverage';
import { usePapers } from './use-papers';
import { useView } from './use-view';
import { type Entries, openKey, useWorksheet } from './worksheet';

const useStyles = makeStyles({
  open: { color: tokens.colorStatusDangerForeground1 },
});

export function ReplaceScreen() {
  const styles = useAmendStyles();
  const own = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const [old, setOld] = useKept<Chosen | undefined>('replace old', undefined);
  const [now, setNow] = useKept<Chosen | undefined>('replace new', undefined);
  useEffect(() => setTitle('', false), [setTitle]);
  const holder = dossierIn(now) ?? dossierIn(old);
  const { entries, put } = useWorksheet(sheetName(old), holder);
  const { covered, findings, isBusy, produce } = useCoverage(old, now, entries);
  const view = useView(old, now);
  const open = openIn(covered, entries);
  // Kept for whoever makes the text a final one elsewhere.
  useEffect(() => {
    if (covered && entries && (entries[openKey] ?? '0') !== String(open)) put(openKey, String(open));
  }, [covered, entries, open, put]);
  const papers = usePapers(now, produce);
  const root = useRef<HTMLDivElement>(null);
  useHandlers({
    'change.next': { run: () => goToOpen(root.current, 1), enabled: open > 0 },
    'change.previous': { run: () => goToOpen(root.current, -1), enabled: open > 0 },
  });
  const told = findings.filter(({ code }) => code !== 'coverage.open');
  return (
    <ScreenHead title={t('replace.title')} text={t('replace.text')}>
      <div className={styles.grid}>
        <TextChoice label={t('replace.old')} text={old} onText={setOld} />
        <TextChoice label={t('replace.new')} text={now} onText={setNow} />
      </div>
      {covered ? (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => void papers.final()}>
            {t('replace.final')}
          </Button>
          <Button onClick={() => void papers.file('comparison')}>{t('replace.comparison')}</Button>
          <Button onClick={() => void papers.file('table')}>{t('replace.table')}</Button>
          <Button onClick={() => void papers.submission()}>{t('replace.submission')}</Button>
          <Text role="status" weight="semibold" {...(open > 0 ? { className: own.open } : {})}>
            {open > 0 ? t('replace.openCount', { count: open }) : t('replace.closed')}
          </Text>
        </div>
      ) : null}
      <Noticed findings={told} isBlocked={covered === undefined && !isBusy} />
      {!old || !now ? <Empty icon={<ArrowSwapRegular />} title={t('replace.choose')} text={t('replace.chooseText')} /> : null}
      {isBusy ? <Spinner label={t('compare.working')} /> : null}
      {covered ? (
        <div ref={root} className={styles.form} style={{ maxWidth: 'none' }}>
          <Text>{t('replace.counts', covered.counts)}</Text>
          <UnitTable covered={covered} entries={entries ?? {}} onEntry={put} words={view.words} onOpen={view.open} />
          {holder === undefined ? <Text className={styles.quiet}>{t('replace.notKept')}</Text> : null}
          <Duties covered={covered} />
        </div>
      ) : null}
    </ScreenHead>
  );
}

const dossierIn = (text: Chosen | undefined) => (text?.type === 'dossier' ? text.dossier : undefined);

/** Units dropped of which nothing was said; a unit speaks for those inside it. */
function openIn(covered: Covered | undefined, entries: Entries = {}): number {
  const rows = covered?.rows ?? [];
  const open = new Set(
    rows.filter((row) => row.open && !entries[`why ${row.id}`] && !entries[`into ${row.id}`]).map(({ id }) => id),
  );
  return rows.filter(({ id, within }) => open.has(id) && (within === null || !open.has(within))).length;
}

/** Reasons are about the old text, whatever version of it. */
function sheetName(old: Chosen | undefined): string {
  return `replace ${old === undefined ? '' : old.type === 'dossier' ? old.dossier : old.name}`;
}

function goToOpen(root: HTMLElement | null, way: 1 | -1): void {
  const fields = [...(root?.querySelectorAll<HTMLElement>('textarea[data-open="true"]') ?? [])];
  const at = fields.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (way === 1 ? 0 : fields.length - 1) : (at + way + fields.length) % fields.length;
  fields[next]?.focus();
}
