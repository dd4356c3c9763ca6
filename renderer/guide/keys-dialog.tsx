// Every shortcut, from the one table of commands.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableRow,
} from '@fluentui/react-components';
import { commands } from '../frame/commands';
import { shownShortcut } from '../frame/keys';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  content: { maxHeight: '60vh', overflowY: 'auto' },
  key: { fontFamily: 'inherit', whiteSpace: 'nowrap' },
});

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('keys.title')}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            <Table size="small" aria-label={t('keys.title')}>
              <TableBody>
                {commands.flatMap(({ id, words, shortcut }) =>
                  shortcut === undefined
                    ? []
                    : [
                        <TableRow key={id}>
                          <TableCell>{t(words)}</TableCell>
                          <TableCell>
                            <kbd className={styles.key}>{shownShortcut(shortcut)}</kbd>
                          </TableCell>
                        </TableRow>,
                      ],
                )}
              </TableBody>
            </Table>
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
