// What this program is, in which version, and the licences of what it is made of.
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
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { About } from '../../core/bridge/shell';
import { shell } from '../wire';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
    maxHeight: '60vh',
    overflowY: 'auto',
  },
  parts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalL, margin: 0 },
  part: { margin: 0 },
  licence: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const [about, setAbout] = useState<About>();
  useEffect(() => {
    shell.about().then((outcome) => {
      if (outcome.ok) setAbout(outcome.value);
    });
  }, []);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{about ? `${t('app.name')} ${about.version}` : t('app.name')}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <Text>{t('about.text')}</Text>
            {about ? <Parts about={about} /> : <Spinner />}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => void shell.showLog()}>{t('command.log')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('button.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Parts({ about }: { readonly about: About }) {
  const styles = useStyles();
  const t = useWords();
  return (
    <>
      <dl className={styles.parts}>
        {about.parts.map(({ name, version }) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name} className={styles.part}>
            {version}
          </dd>,
        ])}
      </dl>
      <Text as="h2" weight="semibold">
        {t('about.licences')}
      </Text>
      <Accordion collapsible>
        {about.licences.map(({ name, version, licence, text }) => (
          <AccordionItem key={name} value={name}>
            <AccordionHeader size="small">{`${name} ${version} · ${licence}`}</AccordionHeader>
            <AccordionPanel>
              <pre className={styles.licence}>{text}</pre>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}
