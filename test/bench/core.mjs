// The parts of the core that the bench drives, as the entry of a bundle of its own.
export { compose } from '../../core/compose/compose';
export { looksOf, sizesOf } from '../../core/docx/styles';
export { documentXml, writeDocx } from '../../core/docx/write';
export { parseDraft } from '../../core/model/parse';
export { loadPacks } from '../../core/packs/load';
