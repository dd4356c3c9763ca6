// What is worked on becomes a version: what changed, how far it is, and whether it is a milestone.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { error, type Finding } from '../../core/finding/finding';
import type { Stage } from '../../core/library/version';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { Unserved } from '../meeting/unserved';
import { openUnits } from '../replace/worksheet';
import { call } from '../wire';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& > *': { flexShrink: 0 } },
});
const stages: readonly Stage[] = ['base', 'draft', 'issued', 'amended'];
const longest = { message: 2_000, milestone: 200 };

export function SaveVersionDialog({ dossier, onClose }: { readonly dossier: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const [message, setMessage] = useState('');
  const [milestone, setMilestone] = useState('');
  const [stage, setStage] = useState<Stage>('draft');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const save = useSave(dossier, setFindings, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save({ message: message.trim(), milestone: milestone.trim() === '' ? null : milestone.trim(), stage });
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('saveVersion.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label={t('saveVersion.message')} hint={t('saveVersion.messageHint')}>
                <Textarea
                  value={message}
                  rows={3}
                  autoFocus
                  maxLength={longest.message}
                  onChange={(_, data) => setMessage(data.value)}
                />
              </Field>
              <Field label={t('saveVersion.milestone')} hint={t('saveVersion.milestoneHint')}>
                <Input value={milestone} maxLength={longest.milestone} onChange={(_, data) => setMilestone(data.value)} />
              </Field>
              <Field label={t('saveVersion.stage')}>
                <Select value={stage} onChange={(_, data) => setStage(data.value as Stage)}>
                  {stages.map((one) => (
                    <option key={one} value={one}>
                      {t(`stage.${one}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              {stage === 'issued' || stage === 'amended' ? <Unserved dossier={dossier} /> : null}
              {findings.length > 0 ? (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>
                    <FindingsList findings={findings} />
                  </MessageBarBody>
                </MessageBar>
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {t('button.save')}
              </Button>
              <Button onClick={onClose}>{t('button.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

interface Said {
  readonly message: string;
  readonly milestone: string | null;
  readonly stage: Stage;
}

function useSave(dossier: string, onFindings: (findings: readonly Finding[]) => void, onClose: () => void) {
  const frame = useFrame();
  const t = useWords();
  return async (said: Said) => {
    await frame.flush();
    const open = said.stage === 'issued' ? await openUnits(dossier) : 0;
    if (open > 0) return onFindings([error('coverage.openLeft', '', { count: open })]);
    const outcome = await call('library.commit', { dossier, author: frame.settings.author, ...said });
    if (!outcome.ok) return onFindings(outcome.findings);
    frame.touch();
    onClose();
    const action = { text: t('versions.show'), run: () => frame.go({ screen: 'versions' as const, dossier }) };
    frame.toast({ kind: 'success', text: t('saveVersion.done', { number: outcome.value.number }), action });
  };
}
