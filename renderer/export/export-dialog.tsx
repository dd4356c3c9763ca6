// A dossier as a file: which form, then the shell asks where. What stops the document is shown with the way to the place.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Finding, hasErrors } from '../../core/finding/finding';
import { BusyCards, useBusy } from '../frame/busy';
import { bySeverity, FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { Unserved } from '../meeting/unserved';
import type { Version } from '../versions/sides';
import { call, shell } from '../wire';
import { useWords } from '../words/words';
import { type ExportForm, exportForms, isComparison, useExport } from './use-export';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxHeight: '62vh',
    overflowY: 'auto',
    '& > *': { flexShrink: 0 },
  },
  saved: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export function ExportDialog({ dossier, onClose }: { readonly dossier: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const { go } = useFrame();
  const { works, busy } = useBusy();
  const [form, setForm] = useState<ExportForm>('docx');
  const [base, setBase] = useState<number>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [saved, setSaved] = useState<{ name: string; handle: string }>();
  const [isWorking, setWorking] = useState(false);
  const versions = useVersions(dossier);
  const run = useExport(dossier);
  const old = base ?? versions[0]?.number;
  const start = async () => {
    setWorking(true);
    setSaved(undefined);
    const outcome = await busy(t('export.working'), (talk) => run({ form, base: isComparison(form) ? old : undefined }, talk));
    setWorking(false);
    setFindings(outcome.findings);
    if (outcome.ok && outcome.value) setSaved(outcome.value);
  };
  const close = () => {
    for (const { stop } of works) stop();
    onClose();
  };
  const goTo = ({ at }: Finding) => {
    onClose();
    go({ screen: 'draft', dossier, place: at });
  };
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('export.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={t('export.form')}>
              <RadioGroup value={form} onChange={(_, data) => setForm(data.value as ExportForm)}>
                {exportForms.map((one) => (
                  <Radio
                    key={one}
                    value={one}
                    label={t(`export.form.${one}`)}
                    disabled={isComparison(one) && old === undefined}
                  />
                ))}
              </RadioGroup>
            </Field>
            {isComparison(form) && old !== undefined ? (
              <Field label={t('export.base')}>
                <Select value={String(old)} onChange={(_, data) => setBase(Number(data.value))}>
                  {versions.map(({ number, milestone }) => (
                    <option key={number} value={number}>
                      {milestone ? `${t('versions.number', { number })} – ${milestone}` : t('versions.number', { number })}
                    </option>
                  ))}
                </Select>
              </Field>
            ) : null}
            <Unserved dossier={dossier} onGo={goTo} />
            <BusyCards works={works} />
            {saved ? <Saved saved={saved} /> : null}
            <Findings findings={findings} isSaved={saved !== undefined} onGo={goTo} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={isWorking}
              {...(isWorking ? { icon: <Spinner size="tiny" /> } : {})}
              onClick={() => void start()}
            >
              {t('export.start')}
            </Button>
            <Button onClick={close}>{t('button.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly isSaved: boolean;
  readonly onGo: (finding: Finding) => void;
}

function Findings({ findings, isSaved, onGo }: FindingsProps) {
  const t = useWords();
  if (findings.length === 0) return null;
  const isBlocked = !isSaved && hasErrors(findings);
  return (
    <MessageBar intent={isBlocked ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(isBlocked ? 'export.blocked' : 'export.noticed', { count: findings.length })}</MessageBarTitle>
        <FindingsList findings={bySeverity(findings)} onGo={onGo} />
      </MessageBarBody>
    </MessageBar>
  );
}

function Saved({ saved: { name, handle } }: { readonly saved: { readonly name: string; readonly handle: string } }) {
  const styles = useStyles();
  const t = useWords();
  const { showFindings } = useFrame();
  const open = async (how: 'openSaved' | 'showSaved') => {
    const outcome = await shell[how]({ handle });
    if (!outcome.ok) showFindings(t('export.notOpened'), outcome.findings);
  };
  return (
    <MessageBar intent="success" layout="multiline" ref={intoView}>
      <MessageBarBody>
        {t('export.saved', { name })}
        {shell.can.saved && handle !== '' ? (
          <div className={styles.saved}>
            <Button size="small" onClick={() => void open('openSaved')}>
              {t('export.open')}
            </Button>
            <Button size="small" onClick={() => void open('showSaved')}>
              {t('export.show')}
            </Button>
          </div>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What was just done must be seen, however much stands around it. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Newest first. */
function useVersions(dossier: string): readonly Version[] {
  const [versions, setVersions] = useState<readonly Version[]>([]);
  useEffect(() => {
    call('library.versions', { dossier }).then((outcome) => {
      if (outcome.ok) setVersions([...outcome.value].reverse());
    });
  }, [dossier]);
  return versions;
}
