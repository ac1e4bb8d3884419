import type { BrowserWindowConstructorOptions } from 'electron';
import { titleBarOverlay, windowColours } from './title-bar.ts';

/** What decides the options of the window. */
export interface WindowSetting {
  readonly preloadFile: string;
  readonly icon: string;
  readonly isDark: boolean;
  readonly isDevelopment: boolean;
}

/**
 * The options of the one window.
 *
 * Every switch of Electron's security checklist is written down even where it is the default today, so that a change of
 * a default changes nothing.
 */
export function windowOptions(setting: WindowSetting): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    icon: setting.icon,
    backgroundColor: windowColours[setting.isDark ? 'dark' : 'light'].paper,
    autoHideMenuBar: true,
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBarOverlay(setting.isDark),
    webPreferences: {
      preload: setting.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      // The clocks of the page go on while the window is in the tray.
      backgroundThrottling: false,
      devTools: setting.isDevelopment,
    },
  };
}
