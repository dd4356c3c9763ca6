// My agency and I: what every new draft begins with. What is not known stays empty and is never made up.
import { Button, Field, Input, Select, Text, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../core/model/settings';
import { useFrame } from '../frame/frame-context';
import { useWords } from '../words/words';
import { useFormStyles } from './form-styles';
import { authorities, forces, type ProfileForm, profileForm, settingsOf } from './profile-form';

export function ProfileTab() {
  const styles = useFormStyles();
  const t = useWords();
  const { settings, changeSettings, toast } = useFrame();
  const [form, setForm] = useState<ProfileForm>(() => profileForm(settings));
  const isChanged = JSON.stringify(form) !== JSON.stringify(profileForm(settings));
  const set = (part: Partial<ProfileForm>) => setForm((last) => ({ ...last, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await changeSettings(settingsOf(form, settings))) toast({ kind: 'success', text: t('settings.saved') });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Text className={styles.quiet}>{t('profile.text')}</Text>
      <AgencyFields form={form} set={set} />
      <SignerFields form={form} set={set} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          <Text weight="semibold">{t('profile.defaults')}</Text>
        </legend>
        <Field label={t('profile.author')} hint={t('profile.authorHint')}>
          <Input value={form.author} maxLength={200} onChange={(_, data) => set({ author: data.value })} />
        </Field>
        <Field label={t('profile.recipients')} hint={t('profile.recipientsHint')}>
          <Textarea value={form.recipients} rows={4} resize="vertical" onChange={(_, data) => set({ recipients: data.value })} />
        </Field>
        <Field label={t('profile.archive')} hint={t('profile.archiveHint')}>
          <Input value={form.archive} onChange={(_, data) => set({ archive: data.value })} />
        </Field>
      </fieldset>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabled={!isChanged}>
          {t('button.save')}
        </Button>
        <Button disabled={!isChanged} onClick={() => setForm(profileForm(settings))}>
          {t('button.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly form: ProfileForm;
  readonly set: (part: Partial<ProfileForm>) => void;
}

type Force = NonNullable<Settings['agency']>['force'];
type Authority = NonNullable<Settings['agency']>['signer']['authority'];

function AgencyFields({ form, set }: FieldsProps) {
  const styles = useFormStyles();
  const t = useWords();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text weight="semibold">{t('profile.agency')}</Text>
      </legend>
      <Field label={t('profile.name')} hint={t('profile.nameHint')}>
        <Input value={form.name} onChange={(_, data) => set({ name: data.value })} />
      </Field>
      <div className={styles.grid}>
        <Field label={t('profile.parent')} hint={t('profile.parentHint')}>
          <Input value={form.parent} onChange={(_, data) => set({ parent: data.value })} />
        </Field>
        <Field label={t('profile.force')}>
          <Select value={form.force} onChange={(_, data) => set({ force: data.value as Force })}>
            {forces.map((force) => (
              <option key={force} value={force}>
                {t(`force.${force}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('profile.shortName')}>
          <Input value={form.shortName} onChange={(_, data) => set({ shortName: data.value })} />
        </Field>
        <Field label={t('profile.abbreviation')} hint={t('profile.abbreviationHint')}>
          <Input value={form.abbreviation} onChange={(_, data) => set({ abbreviation: data.value })} />
        </Field>
        <Field label={t('profile.headTitle')} hint={t('profile.headTitleHint')}>
          <Input value={form.headTitle} onChange={(_, data) => set({ headTitle: data.value })} />
        </Field>
        <Field label={t('profile.place')} hint={t('profile.placeHint')}>
          <Input value={form.place} onChange={(_, data) => set({ place: data.value })} />
        </Field>
      </div>
    </fieldset>
  );
}

function SignerFields({ form, set }: FieldsProps) {
  const styles = useFormStyles();
  const t = useWords();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text weight="semibold">{t('profile.signer')}</Text>
      </legend>
      <div className={styles.grid}>
        <Field label={t('profile.signerName')}>
          <Input value={form.signerName} onChange={(_, data) => set({ signerName: data.value })} />
        </Field>
        <Field label={t('profile.signerTitle')}>
          <Input value={form.signerTitle} onChange={(_, data) => set({ signerTitle: data.value })} />
        </Field>
        <Field label={t('profile.signerRank')} hint={t('profile.signerRankHint')}>
          <Input value={form.signerRank} onChange={(_, data) => set({ signerRank: data.value })} />
        </Field>
        <Field label={t('profile.authority')}>
          <Select value={form.authority} onChange={(_, data) => set({ authority: data.value as Authority })}>
            {authorities.map((authority) => (
              <option key={authority} value={authority}>
                {t(`authority.${authority}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </fieldset>
  );
}
