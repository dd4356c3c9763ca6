// Asks for one line of text.
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
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useWords } from '../words/words';

interface TextDialogProps {
  readonly title: string;
  readonly label: string;
  readonly first: string;
  readonly isRequired?: boolean;
  /** What stands there is marked: typing takes its place. */
  readonly isMarked?: boolean;
  readonly onClose: () => void;
  /** True when it was stored: the dialog closes. */
  readonly onText: (text: string) => Promise<boolean>;
}

export function TextDialog({ title, label, first, isRequired = false, isMarked = false, onClose, onText }: TextDialogProps) {
  const t = useWords();
  const [text, setText] = useState(first);
  const isMissing = isRequired && text.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing && (await onText(text.trim()))) onClose();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field label={label} {...(isMissing ? { validationMessage: t('field.required') } : {})}>
                <Input
                  value={text}
                  autoFocus
                  onFocus={({ target }) => isMarked && target.select()}
                  onChange={(_, data) => setText(data.value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={isMissing}>
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
