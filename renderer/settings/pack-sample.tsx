// What a pack writes before anything is filled in: the text of its starter draft.
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import { FindingsList } from '../frame/findings-list';
import { call } from '../wire';
import { today, useWords } from '../words/words';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '12px 16px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    font: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const nobody = { agency: null, recipients: [], archive: null };

export function PackSample({ pack }: { readonly pack: string }) {
  const styles = useStyles();
  const t = useWords();
  const [text, setText] = useState<string>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const read = async () => {
      const begun = await call('content.fromPack', { pack, user: nobody });
      const written = begun.ok ? await call('content.write', { body: begun.value.body, today: today(), format: 'text' }) : begun;
      if (!written.ok) setFindings(written.findings);
      else if ('text' in written.value) setText(written.value.text);
    };
    void read();
  }, [pack]);
  if (findings.length > 0) return <FindingsList findings={findings} />;
  return text === undefined ? <Spinner label={t('packs.composing')} /> : <pre className={styles.text}>{text}</pre>;
}
