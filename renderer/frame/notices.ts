// Short messages on their way to the lower edge (toaster.tsx); those that come before it is there wait for it.
import { Listeners } from '../wire/listeners';
import type { Notice } from './frame-context';

export const notices = new Listeners<Notice>();

export const toast = (notice: Notice) => notices.tell(notice);
