// Short messages at the lower edge that go away by themselves.
import { Link, Toast, Toaster, ToastTitle, useToastController } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useEffect } from 'react';
import type { Notice } from './frame-context';
import { notices } from './notices';

const toaster = 'app-toaster';

/** More would cover the list that one works in; the oldest goes. */
const most = 3;
let last = 0;

/** Fluent keeps Tab inside of a message until Escape; whoever came by with Tab goes on to the next one, then to the screen. */
export default memo(function AppToaster() {
  const { dispatchToast, dismissToast } = useToastController(toaster);
  useEffect(() => {
    notices.listen((notice) => {
      last += 1;
      const [words, options] = toastOf(notice);
      dispatchToast(words, { ...options, toastId: `message-${last}` });
      dismissToast(`message-${last - most}`);
    });
  }, [dispatchToast, dismissToast]);
  return <Toaster toasterId={toaster} position="bottom" onKeyDown={leaveByTab} data-layer="message" />;
});

function leaveByTab(event: KeyboardEvent<HTMLElement>): void {
  const here = event.target as HTMLElement;
  const message = here.closest('[role="listitem"]');
  if (event.key !== 'Tab' || !message) return;
  const hasMore = message === here && !event.shiftKey && here.querySelector('a, button') !== null;
  if (hasMore) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="listitem"]')];
  const next = all[all.indexOf(message as HTMLElement) + (event.shiftKey ? -1 : 1)];
  (next ?? beside(event.shiftKey))?.focus();
}

function beside(isBackwards: boolean): HTMLElement | null | undefined {
  if (!isBackwards) return document.querySelector<HTMLElement>('main');
  return [...document.querySelectorAll<HTMLElement>('main, [data-layer="work"]')]
    .flatMap((part) => [...part.querySelectorAll<HTMLElement>(stops)])
    .filter((place) => place.checkVisibility())
    .at(-1);
}

/** Where Tab stops on a screen. Backwards one comes to its end, or to work under way, not to its beginning again. */
const stops = ['a[href]', 'button:enabled', 'input:enabled', 'select:enabled', 'textarea:enabled', '[tabindex="0"]']
  .map((stop) => `${stop}:not([tabindex="-1"])`)
  .join();

/** Milliseconds. A message with something to do in it stays longer, errors until they are closed. */
const stay = { plain: 4_000, action: 10_000 };

function toastOf({ kind, text, action }: Notice) {
  const link = action ? <Link onClick={action.run}>{action.text}</Link> : undefined;
  const words = (
    <Toast>
      <ToastTitle action={link}>{text}</ToastTitle>
    </Toast>
  );
  const timeout = action || kind === 'error' ? stay.action : stay.plain;
  return [words, { intent: kind, timeout, politeness: 'polite' }] as const;
}
