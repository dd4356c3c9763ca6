// What the bench of files drives, as the entry of a bundle of its own.
export { redlineOfFiles } from '../../core/compare/word/redline-file';
export { diff } from '../../core/diff/diff';
export { writeDocx } from '../../core/docx/write';
export { importDocx } from '../../core/import/import';
export { read } from '../../core/read/read';
export { planted } from '../support/planted';
export { revised } from '../support/revisions';
