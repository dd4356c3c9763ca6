// A short guided tour at the first start; can be left at any step, and seen again from Help.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DocumentAddRegular, HistoryRegular, KeyboardRegular, LibraryRegular, PersonRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useFrame } from '../frame/frame-context';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  content: { display: 'flex', gap: tokens.spacingHorizontalL, minHeight: '120px', alignItems: 'flex-start' },
  icon: { fontSize: '40px', lineHeight: 1, flexShrink: 0, color: tokens.colorBrandForeground1 },
  step: { marginRight: 'auto', alignSelf: 'center', color: tokens.colorNeutralForeground2 },
});

const steps = [
  { key: 'library', icon: LibraryRegular },
  { key: 'new', icon: DocumentAddRegular },
  { key: 'versions', icon: HistoryRegular },
  { key: 'keys', icon: KeyboardRegular },
  { key: 'profile', icon: PersonRegular },
] as const;

export function Tour({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const { go } = useFrame();
  const [at, setAt] = useState(0);
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  const Icon = step.icon;
  const openProfile = () => {
    onClose();
    go({ screen: 'settings', tab: 'profile' });
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`tour.${step.key}.title`)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Icon className={styles.icon} aria-hidden />
            <Text role="status">{t(`tour.${step.key}.text`)}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Text size={200} className={styles.step}>
              {t('tour.step', { at: at + 1, count: steps.length })}
            </Text>
            <Button onClick={onClose}>{t(isLast ? 'tour.end' : 'tour.skip')}</Button>
            {at > 0 ? <Button onClick={() => setAt(at - 1)}>{t('tour.back')}</Button> : null}
            {isLast ? (
              <Button appearance="primary" onClick={openProfile}>
                {t('tour.openProfile')}
              </Button>
            ) : (
              <Button appearance="primary" onClick={() => setAt(at + 1)}>
                {t('tour.next')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
