import { goTo } from '../navigation/navigation.ts';

/** A later notification takes the place of the one before: the desktop shows what is now, not a history. */
const TAG = 'counterbook-clock';

/** Whether somebody looks at this window: what it shows there needs no second place. */
export function isInFront(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/** Shows a line on the desktop; a click brings the window and the order, or Today. Hosts that forbid it stay silent. */
export function showNotification(text: string, order: string | undefined): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification(text, { tag: TAG, silent: true });
  shown.addEventListener('click', () => {
    window.focus();
    goTo(order === undefined ? { place: 'today' } : { place: 'orders', view: 'to-do', order });
    shown.close();
  });
}
