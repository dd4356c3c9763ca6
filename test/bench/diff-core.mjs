// What the bench of diff drives, as the entry of a bundle of its own.
export { diff } from '../../core/diff/diff';
export { read } from '../../core/read/read';
export { planted } from '../support/planted';
