// What the bench of amending drives, as the entry of a bundle of its own.
export { closedLoop } from '../../core/amend/loop';
export { plan } from '../../core/amend/plan/plan';
export { amendingDraft } from '../../core/amend/write/amending-draft';
export { noMeta } from '../../core/amend/write/meta';
export { compose } from '../../core/compose/compose';
export { writeDocx } from '../../core/docx/write';
export { importDocx } from '../../core/import/import';
export { loadPacks } from '../../core/packs/load';
export { read } from '../../core/read/read';
export { builtInPackFiles } from '../support/packs';
export { planted } from '../support/planted';
