import type { Session } from 'electron';
import { isAtHome } from '../page/sender-trouble.ts';
import { HOME } from './home.ts';

/**
 * Denies a session everything that a page might ask for: permissions, devices, downloads, screens, other addresses. Only
 * our own page may show notifications on the desktop, because a late clock must be seen while the window is minimised, and
 * put a text into the clipboard, because the address of the centre is pasted into a message. It may not read the clipboard.
 *
 * Electron approves permissions unless both handlers deny. Source: Electron security checklist, items 1 and 5.
 */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !mayLoad(request.url, isDevelopment) });
  });
}

const granted: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write']);

/** Whether a page at an address may have a permission. */
export function mayUse(permission: string, address: string): boolean {
  return granted.has(permission) && isAtHome(address, HOME);
}

/** Whether a session may load an address: the page's own files, pictures written into the page, developer tools in development. */
export function mayLoad(address: string, isDevelopment: boolean): boolean {
  if (isAtHome(address, HOME) || address.startsWith('data:image/')) return true;
  return isDevelopment && address.startsWith('devtools:');
}
