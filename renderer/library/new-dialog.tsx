// A new document: which pack, and what its dossier is called. Opens the draft.
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
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import type { PackSummary } from '../../core/bridge/results';
import type { Finding } from '../../core/finding/finding';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useLanguage, useWords } from '../words/words';
import { PackCards } from './pack-cards';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, '& > *': { flexShrink: 0 } },
  cards: { maxHeight: '46vh', overflowY: 'auto', padding: '2px', '@media (max-height: 480px)': { maxHeight: '34vh' } },
});

/** What most come for; chosen until another is. */
const usual = 'coordination-regulation';

export function NewDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const { settings } = useFrame();
  const language = useLanguage();
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  const [chosen, setChosen] = useState<string>();
  const [title, setTitle] = useState('');
  const [isWished, setWished] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const create = useCreate(setFindings, onClose);
  useEffect(() => {
    call('packs.list', {}).then((outcome) => {
      const all = outcome.ok ? richestFirst(outcome.value) : [];
      setPacks(all);
      setChosen((last) => last ?? (all.find(({ id }) => id === usual) ?? all[0])?.id);
      if (!outcome.ok) setFindings(outcome.findings);
    });
  }, []);
  const pack = packs?.find(({ id }) => id === chosen);
  const begin = () => {
    if (pack) void create(pack.id, title.trim() === '' ? pack.title[language] : title.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (packs) begin();
    else setWished(true);
  };
  // Enter came before the packs: it holds.
  useEffect(() => {
    if (isWished && pack) {
      setWished(false);
      begin();
    }
  });
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('new.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              {packs ? (
                <div className={styles.cards}>
                  <PackCards packs={packs} chosen={chosen} onChoose={setChosen} label={t('new.packs')} />
                </div>
              ) : (
                <Spinner label={t('new.reading')} />
              )}
              <Field label={t('new.name')} hint={t('new.nameHint')}>
                <Input value={title} placeholder={pack?.title[language] ?? ''} onChange={(_, data) => setTitle(data.value)} />
              </Field>
              {settings.agency ? <Text size={200}>{t('new.prefilled', { agency: settings.agency.name })}</Text> : null}
              {findings.length > 0 ? (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>
                    <FindingsList findings={findings} />
                  </MessageBarBody>
                </MessageBar>
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={packs !== undefined && !pack}>
                {t('new.create')}
              </Button>
              <Button onClick={onClose}>{t('button.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Packs that ask more are for documents of their own; short ones accompany them. */
function richestFirst(packs: readonly PackSummary[]): PackSummary[] {
  return [...packs].sort((a, b) => b.fields.length - a.fields.length);
}

function useCreate(onFindings: (findings: readonly Finding[]) => void, onClose: () => void) {
  const { settings, go, touch } = useFrame();
  const { agency, recipients, archive, author } = settings;
  return async (pack: string, title: string) => {
    const begun = await call('content.fromPack', { pack, user: { agency, recipients, archive } });
    if (!begun.ok) return onFindings(begun.findings);
    const made = await call('library.create', { title });
    if (!made.ok) return onFindings(made.findings);
    const dossier = made.value.id;
    const saved = await call('library.save', { dossier, body: begun.value.body, author, after: 0 });
    if (!saved.ok) return onFindings(saved.findings);
    touch();
    onClose();
    go({ screen: 'draft', dossier });
  };
}
