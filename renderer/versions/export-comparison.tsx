// The comparison as a file: redline with tracked changes, or comparison table with the reasons.
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import { useSaveFile } from '../export/save-file';
import { useFrame } from '../frame/frame-context';
import { fileName } from '../library/file-name';
import { recordsAbout } from '../meeting/records-about';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import type { Compared } from './use-comparison';

interface ExportProps {
  readonly compared: Compared;
  readonly notes: Readonly<Record<string, string>>;
  readonly names: { readonly old: string; readonly new: string };
  readonly title: string;
  readonly dossier: string;
}

type Form = { readonly format: 'redline' } | { readonly format: 'table'; readonly columns: '3' | '4' };

export function ExportComparison({ compared, notes, names, title, dossier }: ExportProps) {
  const t = useWords();
  const { busy, showFindings, settings } = useFrame();
  const save = useSaveFile();
  const write = async (form: Form) => {
    const sides = { old: compared.old, new: compared.now, meetings: await recordsAbout(dossier) };
    const author = settings.author === '' ? {} : { author: settings.author };
    const ask = { ...sides, ...form, notes: { ...notes }, names: { ...names }, ...author, today: today() };
    const outcome = await busy(t('export.working'), (talk) => call('compare.write', ask, talk));
    if (!outcome.ok) return showFindings(t('export.failed'), outcome.findings);
    const kind = form.format === 'redline' ? t('export.name.redline') : t('export.name.table');
    await save({ name: fileName(`${kind} - ${title}`, 'docx'), kind: 'docx', content: outcome.value.bytes });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<ArrowExportRegular />}>
          {t('compare.export')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void write({ format: 'redline' })}>{t('export.form.redline')}</MenuItem>
          <MenuItem onClick={() => void write({ format: 'table', columns: '3' })}>{t('compare.table3')}</MenuItem>
          <MenuItem onClick={() => void write({ format: 'table', columns: '4' })}>{t('compare.table4')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
