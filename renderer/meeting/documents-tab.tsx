// The documents of a meeting, each from the one record: as a file, or as a draft to work on.
import { Button, Card, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, DocumentArrowDownRegular } from '@fluentui/react-icons';
import type { MeetingPack } from '../../core/meeting/draft-of';
import type { Meeting } from '../../core/meeting/record';
import { dossierTitle } from '../../core/model/dossier-title';
import { useSaveFile } from '../export/save-file';
import { useFrame } from '../frame/frame-context';
import { fileName } from '../library/file-name';
import { call } from '../wire';
import type { WordKey } from '../words/catalog';
import { today, useWords } from '../words/words';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(320px, 1fr))', gap: tokens.spacingHorizontalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const documents: readonly { readonly pack: MeetingPack; readonly title: WordKey; readonly text: WordKey }[] = [
  { pack: 'meeting-invitation', title: 'meeting.doc.invitation', text: 'meeting.doc.invitationText' },
  { pack: 'meeting-minutes', title: 'meeting.doc.minutes', text: 'meeting.doc.minutesText' },
  { pack: 'conclusion-notice', title: 'meeting.doc.notice', text: 'meeting.doc.noticeText' },
  { pack: 'review-report', title: 'meeting.doc.report', text: 'meeting.doc.reportText' },
  { pack: 'assignment-table', title: 'meeting.doc.table', text: 'meeting.doc.tableText' },
];

export function DocumentsTab({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const t = useWords();
  const { write, draft } = useDocuments(meeting);
  return (
    <div className={styles.grid}>
      {documents.map(({ pack, title, text }) => (
        <Card key={pack} role="group" aria-label={t(title)}>
          <Subtitle2 as="h3">{t(title)}</Subtitle2>
          <Text className={styles.quiet}>{t(text)}</Text>
          <div className={styles.actions}>
            <Button appearance="primary" icon={<DocumentArrowDownRegular />} onClick={() => void write(pack, t(title))}>
              {t('meeting.writeDocx')}
            </Button>
            <Button icon={<DocumentAddRegular />} onClick={() => void draft(pack, t(title))}>
              {t('meeting.makeDraft')}
            </Button>
          </div>
        </Card>
      ))}
    </div>
  );
}

function useDocuments(meeting: Meeting) {
  const t = useWords();
  const save = useSaveFile();
  const { busy, showFindings, settings, go, touch } = useFrame();
  const write = async (pack: MeetingPack, title: string) => {
    const written = await busy(t('meeting.writing'), (talk) =>
      call('draft.write', { draft: meeting, pack, today: today(), format: 'docx' }, talk),
    );
    if (!written.ok) return showFindings(t('meeting.notWritten'), written.findings);
    if (written.value.format !== 'docx') return;
    const name = fileName(`${title} - ${meeting.title}`, 'docx');
    const saved = await save({ name, kind: 'docx', content: written.value.bytes });
    if (saved && written.findings.length > 0) showFindings(t('meeting.blanks'), written.findings);
  };
  const draft = async (pack: MeetingPack, title: string) => {
    const made = await call('meeting.draft', { meeting, pack });
    if (!made.ok) return showFindings(t('meeting.notWritten'), made.findings);
    const dossier = await call('library.create', { title: dossierTitle(`${title} – ${meeting.title}`) });
    if (!dossier.ok) return showFindings(t('meeting.notWritten'), dossier.findings);
    const { id } = dossier.value;
    const body = { kind: 'draft' as const, draft: made.value };
    const saved = await call('library.save', { dossier: id, body, author: settings.author, after: 0 });
    if (!saved.ok) return showFindings(t('meeting.notWritten'), saved.findings);
    touch();
    go({ screen: 'draft', dossier: id });
  };
  return { write, draft };
}
