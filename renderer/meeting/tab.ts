// What every tab of a meeting gets.
import type { Meeting } from '../../core/meeting/record';

export interface TabProps {
  readonly meeting: Meeting;
  readonly change: (update: (meeting: Meeting) => Meeting) => void;
  /** The minutes are closed: nothing can be changed until they are opened again. */
  readonly isClosed: boolean;
}
