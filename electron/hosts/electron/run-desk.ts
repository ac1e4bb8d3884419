import { app, dialog, type Session } from 'electron';
import { openHouse, type House } from '../../core/house.ts';
import type { Clock, Log, NewId, Seat } from '../../core/ports.ts';
import { troubleText, type HostWords } from '../page/host-words.ts';
import { practiceCallsIn, sampleIn } from '../page/sample-source.ts';
import { createPageServer } from '../page/serve-page.ts';
import { TELL } from './channels.ts';
import { createDeskWindow } from './desk-window.ts';
import { createElectronDrawing } from './electron-drawing.ts';
import { createElectronPages } from './electron-pages.ts';
import { handle } from './handle.ts';
import { HOME } from './home.ts';
import { lockWithSystem } from './lock-with-system.ts';
import { servePageIn } from './page-protocol.ts';
import { closeBeforeQuit } from './safe-quit.ts';
import { guardSession } from './session-guards.ts';
import { openTray, trayTip } from './tray.ts';
import { watchLate } from './watch-late.ts';

/** What the host found out about itself before the desk opens. */
export interface DeskSetting {
  readonly log: Log;
  readonly words: HostWords;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Folder of the book. */
  readonly folder: string;
  /** Folder of the built page. */
  readonly rendererFolder: string;
  /** Folder of what is shipped with the program: icons, the sample centre. */
  readonly resourceFolder: string;
  readonly preloadFile: string;
  readonly icon: string;
  readonly session: Session;
}

/** Opens the book and shows its window, or says why it does not open and ends the program. */
export async function runDesk(setting: DeskSetting): Promise<void> {
  const { log, words, clock, newId, folder } = setting;
  const opened = await openHouse({
    folder,
    clock,
    newId,
    log,
    environment: process.env,
    sample: sampleIn(setting.resourceFolder),
    practiceCalls: practiceCallsIn(setting.resourceFolder),
    drawing: createElectronDrawing(),
    // Elsewhere the spooler takes PDF and tells its state, which Electron's printing cannot.
    ...(process.platform === 'win32' ? { systemPages: createElectronPages() } : {}),
  });
  if (!opened.ok) {
    log.note(`the book does not open: ${opened.error.kind}`);
    dialog.showErrorBox(words.cannotOpen, troubleText(words, opened.error));
    app.exit(1);
    return;
  }
  await showDesk(setting, opened.value);
}

async function showDesk(setting: DeskSetting, house: House): Promise<void> {
  const { log, words, newId, session, preloadFile, icon } = setting;
  const isDevelopment = !app.isPackaged;
  const lock = (why: 'idle' | 'closed'): void => void lockSeat(seat, why, log);
  const deskWindow = createDeskWindow(
    { preloadFile, icon, isDevelopment },
    { hidden: () => lock('closed'), pageGone: (reason) => log.note(`the page ended: ${reason}`) },
  );
  const { webContents } = deskWindow.browserWindow;
  const seat = house.connect((event) => webContents.send(TELL, event));

  guardSession(session, isDevelopment);
  servePageIn(session, createPageServer(setting.rendererFolder, HOME));
  handle({ home: HOME, seat, log, newId }, webContents.id);
  lockWithSystem(() => lock('idle'));
  const tray = openTray(icon, words, { show: deskWindow.show, quit: () => app.quit() });
  const outside = house.connect(() => undefined);
  const stopWatching = watchLate(outside, (late) => tray.setToolTip(trayTip(words, late)));
  app.on('second-instance', deskWindow.show);
  app.on('activate', deskWindow.show);
  closeBeforeQuit(
    app,
    async () => {
      stopWatching();
      tray.destroy();
      await outside.close();
      await seat.close();
      await house.close();
      deskWindow.letGo();
    },
    log,
  );
  await deskWindow.load();
}

async function lockSeat(seat: Seat, why: 'idle' | 'closed', log: Log): Promise<void> {
  const answer = await seat.invoke('session.lock', { why });
  if (!answer.ok) log.note(`the desk did not lock: ${answer.error.kind}`);
}
