import type { Session } from 'electron';
import { isAtHome } from '../page/sender-trouble.ts';
import { HOME } from './home.ts';

/**
 * Denies a session everything that a page might ask for: permissions, devices, downloads, screens, other addresses.
 *
 * Electron approves permissions unless both handlers deny. Source: Electron security checklist, items 1 and 5.
 */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !mayLoad(request.url, isDevelopment) });
  });
}

/** Whether a session may load an address: the page's own files, pictures written into the page, developer tools in development. */
export function mayLoad(address: string, isDevelopment: boolean): boolean {
  if (isAtHome(address, HOME) || address.startsWith('data:image/')) return true;
  return isDevelopment && address.startsWith('devtools:');
}
