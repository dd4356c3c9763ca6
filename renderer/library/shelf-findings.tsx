// What stood in the way of reading the library.
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { Finding } from '../../core/finding/finding';
import { FindingsList } from '../frame/findings-list';

const useStyles = makeStyles({ bar: { margin: '0 24px' } });

export default function ShelfFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <FindingsList findings={findings} />
      </MessageBarBody>
    </MessageBar>
  );
}
