// Language, theme and size of letters; each is taken up at once.
import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import type { Settings } from '../../core/model/settings';
import { useFrame } from '../frame/frame-context';
import { useWords } from '../words/words';
import { useFormStyles } from './form-styles';

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark', 'contrast'];
const sizes: readonly Settings['fontSize'][] = ['small', 'normal', 'large'];

export function LookTab() {
  const styles = useFormStyles();
  const t = useWords();
  const { settings, changeSettings } = useFrame();
  return (
    <div className={styles.form}>
      <Field label={t('look.language')}>
        <RadioGroup
          layout="horizontal"
          value={settings.language}
          onChange={(_, data) => void changeSettings({ language: data.value as Settings['language'] })}
        >
          <Radio value="vi" label="Tiếng Việt" />
          <Radio value="en" label="English" />
        </RadioGroup>
      </Field>
      <Field label={t('look.theme')}>
        <RadioGroup
          layout="horizontal"
          value={settings.theme}
          onChange={(_, data) => void changeSettings({ theme: data.value as Settings['theme'] })}
        >
          {themes.map((theme) => (
            <Radio key={theme} value={theme} label={t(`look.theme.${theme}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('look.fontSize')}>
        <RadioGroup
          layout="horizontal"
          value={settings.fontSize}
          onChange={(_, data) => void changeSettings({ fontSize: data.value as Settings['fontSize'] })}
        >
          {sizes.map((size) => (
            <Radio key={size} value={size} label={t(`look.fontSize.${size}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Text className={styles.quiet}>{t('look.zoomText')}</Text>
    </div>
  );
}
