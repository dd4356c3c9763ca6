// What came of an import, file by file.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { FindingsList } from '../frame/findings-list';
import { useWords } from '../words/words';
import { useDossierActions } from './actions';
import type { Imported } from './import-files';

const useStyles = makeStyles({
  content: { maxHeight: '60vh', overflowY: 'auto' },
  name: { overflowWrap: 'anywhere' },
});

export function ImportReport({ report, onClose }: { readonly report: readonly Imported[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const count = report.filter(({ dossier }) => dossier !== undefined).length;
  const firstOpen = report.findIndex(({ dossier }) => dossier === undefined);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('import.report')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text block>{t('import.reportText', { count, total: report.length })}</Text>
            <Accordion multiple collapsible defaultOpenItems={report.length === 1 ? [0] : [Math.max(0, firstOpen)]}>
              {report.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
                <AccordionItem key={at} value={at}>
                  <AccordionHeader icon={<State imported={one} />}>
                    <span className={styles.name}>{one.name}</span>
                  </AccordionHeader>
                  <AccordionPanel>
                    <OneFile imported={one} onClose={onClose} />
                  </AccordionPanel>
                </AccordionItem>
              ))}
            </Accordion>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('button.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function State({ imported: { dossier, findings } }: { readonly imported: Imported }) {
  const t = useWords();
  if (dossier === undefined) return <DismissCircleRegular aria-label={t('import.refused')} />;
  return findings.length > 0 ? (
    <WarningRegular aria-label={t('import.noticed')} />
  ) : (
    <CheckmarkCircleRegular aria-label={t('import.fine')} />
  );
}

function OneFile({ imported, onClose }: { readonly imported: Imported; readonly onClose: () => void }) {
  const t = useWords();
  const actions = useDossierActions();
  const { dossier, findings } = imported;
  const open = () => {
    onClose();
    if (dossier !== undefined) void actions.open({ id: dossier });
  };
  return (
    <>
      {findings.length > 0 ? <FindingsList findings={findings} /> : <Text block>{t('import.fine')}</Text>}
      {dossier === undefined ? null : <Link onClick={open}>{t('library.open')}</Link>}
    </>
  );
}
