import type { WebContents } from 'electron';
import { isAtHome } from '../page/sender-trouble.ts';
import { HOME } from './home.ts';

/**
 * Keeps a page where it is: no other address in any frame, no window of its own, no webview.
 *
 * Source: Electron security checklist, items 11 to 14.
 */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string; isMainFrame: boolean }): void => {
    if (!event.isMainFrame || !isAtHome(event.url, HOME)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
