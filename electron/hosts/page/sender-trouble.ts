/** What a host knows of the frame that asks. */
export interface SenderFrame {
  readonly url: string;
  readonly hasParent: boolean;
  readonly isGone: boolean;
  /** Whether the frame belongs to the window of the desk. */
  readonly isOurs: boolean;
}

/** Why a frame is not answered. */
export type SenderTrouble =
  'no-frame' | 'frame-gone' | 'other-window' | 'not-the-main-frame' | 'foreign-page';

/**
 * Why the sender must not be answered, or undefined when it is the main frame of our own page.
 *
 * `home` is the origin of the page. Source: Electron security checklist, item 17.
 */
export function senderTrouble(frame: SenderFrame | null, home: string): SenderTrouble | undefined {
  if (frame === null) return 'no-frame';
  if (frame.isGone) return 'frame-gone';
  if (!frame.isOurs) return 'other-window';
  if (frame.hasParent) return 'not-the-main-frame';
  return isAtHome(frame.url, home) ? undefined : 'foreign-page';
}

/** Whether an address belongs to the origin `home`; compared as parsed addresses, never as the start of a text. */
export function isAtHome(address: string, home: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const own = new URL(home);
  return url.protocol === own.protocol && url.host === own.host && url.username === '' && url.password === '';
}
