// Dialogs that the frame shows for views: a question, findings to be read.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../core/finding/finding';
import { useWords } from '../words/words';
import { bySeverity, FindingsList } from './findings-list';
import type { Question } from './frame-context';

const useStyles = makeStyles({ content: { maxHeight: '50vh', overflowY: 'auto' } });

export interface OpenQuestion extends Question {
  readonly answer: (yes: boolean) => void;
}

/** Only a click or Enter on the button itself says yes to what cannot be undone: Cancel has the focus first. */
export function QuestionDialog({ question }: { readonly question: OpenQuestion }) {
  const t = useWords();
  const { title, text, ok, danger = false, answer } = question;
  const first = useRef<HTMLButtonElement>(null);
  // After the dialog has given it to its first button.
  useEffect(() => first.current?.focus(), []);
  return (
    <Dialog open modalType="alert" onOpenChange={() => answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" ref={danger ? null : first} onClick={() => answer(true)}>
              {ok}
            </Button>
            <Button ref={danger ? first : null} onClick={() => answer(false)}>
              {t('button.cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface FindingsDialogProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

export function FindingsDialog({ title, findings, onClose }: FindingsDialogProps) {
  const t = useWords();
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <FindingsList findings={bySeverity(findings)} />
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
