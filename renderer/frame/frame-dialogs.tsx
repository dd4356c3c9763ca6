// The commands that work everywhere, and the dialogs they open.
import { memo, useEffect, useState } from 'react';
import { useBackup } from '../library/backup';
import { DropZone } from '../library/drop-zone';
import { useFirstStart } from '../library/first-start';
import { useImport } from '../library/import-files';
import { useDossierKind } from '../library/use-dossier-kind';
import { shell } from '../wire';
import { useFrame } from './frame-context';
import { useHandlers } from './handlers';
import { part, whenIdle } from './later';
import { dossierOf } from './route';

const NewDialog = part(() => import('../library/new-dialog').then(({ NewDialog }) => NewDialog));
const ExportDialog = part(() => import('../export/export-dialog').then(({ ExportDialog }) => ExportDialog));
const SaveVersionDialog = part(() =>
  import('../versions/save-version-dialog').then(({ SaveVersionDialog }) => SaveVersionDialog),
);
const ImportReport = part(() => import('../library/import-report').then(({ ImportReport }) => ImportReport));
const AboutDialog = part(() => import('../guide/about-dialog').then(({ AboutDialog }) => AboutDialog));
const KeysDialog = part(() => import('../guide/keys-dialog').then(({ KeysDialog }) => KeysDialog));
const Tour = part(() => import('../guide/tour').then(({ Tour }) => Tour));

type Open = 'new' | 'export' | 'saveVersion' | 'about' | 'keys' | 'tour';

export const FrameDialogs = memo(function FrameDialogs() {
  const { settings, route, dossier: last, go, changeSettings } = useFrame();
  const [open, setOpen] = useState<Open | undefined>(settings.tourSeen ? undefined : 'tour');
  const here = dossierOf(route);
  const importing = useImport();
  const backup = useBackup();
  const kind = useDossierKind(last);
  useEffect(() => shell.onOpenFile((file) => void importing.add([file])), [importing]);
  useFirstStart();
  // What is typed right after their key goes into them, not into what lies below.
  useEffect(() => whenIdle([NewDialog, ExportDialog, SaveVersionDialog, KeysDialog]), []);
  const show = (what: Open) => () => setOpen(what);
  const close = () => setOpen(undefined);
  const goLast = (screen: 'draft' | 'versions') => {
    if (last !== undefined) go({ screen, dossier: last });
  };
  useHandlers({
    'file.new': { run: show('new') },
    'file.import': { run: importing.choose },
    'file.export': { run: show('export'), enabled: here !== undefined },
    'file.saveVersion': { run: show('saveVersion'), enabled: here !== undefined && kind !== undefined && kind !== 'document' },
    'file.backup': { run: backup.make },
    'file.restoreBackup': { run: backup.restore },
    'go.library': { run: () => go({ screen: 'library' }) },
    'go.draft': { run: () => goLast('draft'), enabled: last !== undefined && kind === 'draft' },
    'go.versions': { run: () => goLast('versions'), enabled: last !== undefined },
    'go.amend': { run: () => go({ screen: 'amend' }) },
    'go.replace': { run: () => go({ screen: 'replace' }) },
    'go.succession': { run: () => go({ screen: 'succession' }) },
    'go.meetings': { run: () => go({ screen: 'meetings' }) },
    'file.newMeeting': { run: () => go({ screen: 'meetings', isBeginning: true }) },
    'go.settings': { run: () => go({ screen: 'settings' }) },
    'help.guide': { run: () => go({ screen: 'guide' }) },
    'help.tour': { run: show('tour') },
    'help.keys': { run: show('keys') },
    'help.log': { run: () => void shell.showLog() },
    'help.about': { run: show('about') },
  });
  const endTour = () => {
    close();
    if (!settings.tourSeen) void changeSettings({ tourSeen: true });
  };
  return shown();

  function shown() {
    if (importing.report) return <ImportReport report={importing.report} onClose={importing.clear} />;
    if (open === 'new') return <NewDialog onClose={close} />;
    if (open === 'export' && here) return <ExportDialog dossier={here} onClose={close} />;
    if (open === 'saveVersion' && here) return <SaveVersionDialog dossier={here} onClose={close} />;
    if (open === 'about') return <AboutDialog onClose={close} />;
    if (open === 'keys') return <KeysDialog onClose={close} />;
    if (open === 'tour') return <Tour onClose={endTour} />;
    return <DropZone onFiles={(files, unread) => void importing.add(files, unread)} />;
  }
});
