// Short messages at the lower edge that go away by themselves.
import { Link, Toast, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useCallback } from 'react';
import type { Notice } from './frame-context';

const toaster = 'app-toaster';

/** Fluent keeps Tab inside of a message until Escape; whoever came by with Tab goes on to the screen instead. */
export const AppToaster = memo(function AppToaster() {
  return <Toaster toasterId={toaster} position="bottom" onKeyDown={leaveByTab} />;
});

function leaveByTab(event: KeyboardEvent<HTMLElement>): void {
  const here = event.target as HTMLElement;
  if (event.key !== 'Tab' || !here.closest('[role="listitem"]')) return;
  const isMessage = here.getAttribute('role') === 'listitem';
  const hasMore = isMessage && !event.shiftKey && here.querySelector('a, button') !== null;
  if (hasMore) return;
  event.preventDefault();
  document.querySelector('main')?.focus();
}

/** Milliseconds. A message with something to do in it stays longer, errors until they are closed. */
const stay = { plain: 4_000, action: 10_000 };

export function useToasts(): (notice: Notice) => void {
  const { dispatchToast } = useToastController(toaster);
  return useCallback(
    ({ kind, text, action }: Notice) => {
      const link = action ? <Link onClick={action.run}>{action.text}</Link> : undefined;
      dispatchToast(
        <Toast>
          <ToastTitle action={link}>{text}</ToastTitle>
        </Toast>,
        { intent: kind, timeout: action || kind === 'error' ? stay.action : stay.plain, politeness: 'polite' },
      );
    },
    [dispatchToast],
  );
}
