import { goTo, type Screen } from '../navigation/navigation.ts';

/** A later notification takes the place of the one before: the desktop shows what is now, not a history. */
const TAG = 'counterbook-clock';

/** Whether somebody looks at this window: what it shows there needs no second place. */
export function isInFront(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/** Shows a line on the desktop; a click brings the window and what it is about, or Today. Hosts that forbid it stay silent. */
export function showNotification(text: string, about: Screen | undefined): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification(text, { tag: TAG, silent: true });
  shown.addEventListener('click', () => {
    window.focus();
    goTo(about ?? { place: 'today' });
    shown.close();
  });
}
