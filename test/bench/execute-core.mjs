// The parts of the core that the bench of amending drives, as the entry of a bundle of its own.
export { execute } from '../../core/amend/execute/execute';
export { readAmendingText } from '../../core/amend/read/amending-text';
export { read } from '../../core/read/read';
