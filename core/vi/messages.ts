// The catalog of one language, put together from its files: one a subject, alike in all languages.
import amend from './messages/amend.json';
import compare from './messages/compare.json';
import drafting from './messages/drafting.json';
import general from './messages/general.json';
import imported from './messages/import.json';
import library from './messages/library.json';
import meeting from './messages/meeting.json';
import planning from './messages/planning.json';
import replace from './messages/replace.json';
import shell from './messages/shell.json';

export const findings = {
  ...general.findings,
  ...drafting.findings,
  ...imported.findings,
  ...compare.findings,
  ...amend.findings,
  ...library.findings,
  ...meeting.findings,
  ...planning.findings,
  ...replace.findings,
  ...shell.findings,
};
export const words = {
  ...general.words,
  ...drafting.words,
  ...amend.words,
  ...compare.words,
  ...library.words,
  ...meeting.words,
  ...planning.words,
  ...replace.words,
  ...shell.words,
};
export const terms = { ...general.terms, ...amend.terms };
