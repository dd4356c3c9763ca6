// Where the library is, its backup, and whether it is whole.
import { Button, Text } from '@fluentui/react-components';
import { useFrame } from '../frame/frame-context';
import { handlers } from '../frame/handlers';
import { useBackup } from '../library/backup';
import { shell } from '../wire';
import { useWords } from '../words/words';
import { useFormStyles } from './form-styles';

export function LibraryTab() {
  const styles = useFormStyles();
  const t = useWords();
  const { settings, changeSettings, showFindings, toast } = useFrame();
  const backup = useBackup();
  const set = async (libraryFolder: string | null) => {
    if (await changeSettings({ libraryFolder })) toast({ kind: 'info', text: t('place.nextStart') });
  };
  const choose = async () => {
    const chosen = await shell.chooseFolder({ title: t('place.choose') });
    if (!chosen.ok) showFindings(t('settings.notSaved'), chosen.findings);
    else if (chosen.value !== null) await set(chosen.value);
  };
  return (
    <div className={styles.form}>
      <section className={styles.group}>
        <Text as="h2" weight="semibold">
          {t('place.title')}
        </Text>
        <Text className={styles.path}>{settings.libraryFolder ?? t('place.default')}</Text>
        {shell.can.folders ? (
          <div className={styles.row}>
            <Button onClick={() => void choose()}>{t('place.choose')}</Button>
            {settings.libraryFolder === null ? null : <Button onClick={() => void set(null)}>{t('place.reset')}</Button>}
          </div>
        ) : (
          <Text className={styles.quiet}>{t('place.onlyWindow')}</Text>
        )}
      </section>
      <section className={styles.group}>
        <Text as="h2" weight="semibold">
          {t('backup.title')}
        </Text>
        <Text className={styles.quiet}>{t('backup.text')}</Text>
        <div className={styles.row}>
          <Button onClick={() => void handlers.run('file.backup')}>{t('command.backup')}</Button>
          <Button onClick={() => void handlers.run('file.restoreBackup')}>{t('command.restoreBackup')}</Button>
          <Button onClick={() => void backup.verify()}>{t('backup.verify')}</Button>
        </div>
      </section>
    </div>
  );
}
