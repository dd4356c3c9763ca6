// The words of the app in English, put together from their files. In a file of its own: most windows are Vietnamese.
import enAmend from './en/amend.json';
import enDraft from './en/draft.json';
import enExport from './en/export.json';
import enFrame from './en/frame.json';
import enGuide from './en/guide.json';
import enLibrary from './en/library.json';
import enMeeting from './en/meeting.json';
import enReplace from './en/replace.json';
import enSettings from './en/settings.json';
import enSuccession from './en/succession.json';
import enVersions from './en/versions.json';

export const en = {
  ...enFrame,
  ...enAmend,
  ...enLibrary,
  ...enDraft,
  ...enVersions,
  ...enExport,
  ...enSettings,
  ...enGuide,
  ...enMeeting,
  ...enReplace,
  ...enSuccession,
};
