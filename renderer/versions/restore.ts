// An old version becomes what is worked on: nothing is lost, the step can be undone and the versions stay.
import type { Outcome } from '../../core/finding/finding';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';

export function useRestore(dossier: string): (version: number) => Promise<void> {
  const frame = useFrame();
  const t = useWords();
  return async (version) => {
    const question = {
      title: t('versions.restoreTitle', { number: version }),
      text: t('versions.restoreText'),
      ok: t('versions.restore'),
    };
    if (!(await frame.confirm(question))) return;
    const read = await call('library.version', { dossier, version });
    if (!read.ok) return frame.showFindings(t('versions.notRestored'), read.findings);
    const { body } = read.value;
    const { author } = frame.settings;
    const stored: Outcome<unknown> =
      body.kind === 'draft'
        ? await call('library.save', { dossier, body: { kind: 'draft', draft: body.draft }, base: version, author })
        : await call('library.commit', {
            dossier,
            body,
            author,
            stage: read.value.stage,
            message: t('versions.restoredFrom', { number: version }),
          });
    frame.touch();
    if (!stored.ok) return frame.showFindings(t('versions.notRestored'), stored.findings);
    const action = { text: t('versions.openDraft'), run: () => frame.go({ screen: 'draft', dossier }) };
    frame.toast({
      kind: 'success',
      text: t('versions.restored', { number: version }),
      ...(body.kind === 'draft' ? { action } : {}),
    });
  };
}
