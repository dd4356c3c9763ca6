// What the bench of the library takes from the sources.
export { exactForm, foldedForm } from '../../core/library/fold';
export { parseQuery } from '../../core/library/query';
export { openLibrary } from '../../host/library/open-library';
export { matchOf } from '../../host/library/sqlite-search';
