import { BrowserWindow, nativeTheme } from 'electron';
import { HOME } from './home.ts';
import { titleBarOverlay } from './title-bar.ts';
import { windowAct } from './window-keys.ts';
import { windowOptions, type WindowSetting } from './window-options.ts';
import { nextZoom } from './zoom.ts';

/** What the window reports to the host. */
export interface WindowListener {
  /** The person closed the window: it is hidden, the desk goes on in the tray. */
  readonly hidden: () => void;
  /** The page's process ended by itself; the page is loaded again. */
  readonly pageGone: (reason: string) => void;
}

/** The one window of the desk. */
export interface DeskWindow {
  readonly browserWindow: BrowserWindow;
  /** Loads the page; the window is shown when the page has been drawn. */
  readonly load: () => Promise<void>;
  /** Brings the window before all others. */
  readonly show: () => void;
  /** From now on closing the window really closes it. */
  readonly letGo: () => void;
}

/** Creates the window, still hidden and empty. */
export function createDeskWindow(
  setting: Omit<WindowSetting, 'isDark'>,
  listener: WindowListener,
): DeskWindow {
  const browserWindow = new BrowserWindow(
    windowOptions({ ...setting, isDark: nativeTheme.shouldUseDarkColors }),
  );
  let mayClose = false;
  browserWindow.removeMenu();
  answerKeys(browserWindow);
  followColours(browserWindow);
  browserWindow.once('ready-to-show', () => browserWindow.show());
  browserWindow.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    browserWindow.hide();
    listener.hidden();
  });
  browserWindow.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    listener.pageGone(details.reason);
    browserWindow.webContents.reload();
  });
  return {
    browserWindow,
    load: () => browserWindow.loadURL(`${HOME}/`),
    show: () => bringForward(browserWindow),
    letGo: () => {
      mayClose = true;
    },
  };
}

function bringForward(browserWindow: BrowserWindow): void {
  if (browserWindow.isMinimized()) browserWindow.restore();
  browserWindow.show();
  browserWindow.focus();
}

function answerKeys(browserWindow: BrowserWindow): void {
  const contents = browserWindow.webContents;
  contents.on('before-input-event', (event, press) => {
    const act = windowAct(press);
    if (!act) return;
    event.preventDefault();
    if (act === 'zoom-in') contents.setZoomFactor(nextZoom(contents.getZoomFactor(), 'in'));
    if (act === 'zoom-out') contents.setZoomFactor(nextZoom(contents.getZoomFactor(), 'out'));
    if (act === 'zoom-reset') contents.setZoomFactor(nextZoom(contents.getZoomFactor(), 'reset'));
  });
}

function followColours(browserWindow: BrowserWindow): void {
  const paint = (): void => {
    // macOS draws its buttons itself.
    if (process.platform !== 'darwin')
      browserWindow.setTitleBarOverlay(titleBarOverlay(nativeTheme.shouldUseDarkColors));
  };
  nativeTheme.on('updated', paint);
  browserWindow.once('closed', () => nativeTheme.removeListener('updated', paint));
}
