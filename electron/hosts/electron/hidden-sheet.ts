import { BrowserWindow, session, type WebContents } from 'electron';
import { HOME, SCHEME } from './home.ts';
import { guardSession } from './session-guards.ts';

/** A print job that hangs must not hang the desk. */
const LONGEST_WORK_MS = 20_000;

/** The work on a sheet took longer than a printer or the engine may take; nobody knows how far it came. */
export class SheetTooSlow extends Error {}

/**
 * Loads a document into a hidden window with a session of its own, does the work, and destroys the window.
 *
 * The document has no script, no network and no way to the desk. Rejects with `SheetTooSlow` after 20 s.
 */
export async function withHiddenSheet<T>(
  html: string,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const sheetSession = session.fromPartition(`sheet-${crypto.randomUUID()}`, { cache: false });
  guardSession(sheetSession, false);
  sheetSession.protocol.handle(
    SCHEME,
    () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const sheet = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sheetSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
  try {
    return await withinTime(sheet.loadURL(`${HOME}/`).then(() => work(sheet.webContents)));
  } finally {
    sheet.destroy();
    sheetSession.protocol.unhandle(SCHEME);
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new SheetTooSlow('The engine did not finish the sheet in time')),
    LONGEST_WORK_MS,
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
