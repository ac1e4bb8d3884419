import { Menu, Tray } from 'electron';
import type { HostWords } from '../page/host-words.ts';

/** Puts the desk into the tray: a click shows the window, the menu also ends the program. */
export function openTray(icon: string, words: HostWords, acts: { show: () => void; quit: () => void }): Tray {
  const tray = new Tray(icon);
  tray.setToolTip(words.appName);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: words.show, click: acts.show },
      { type: 'separator' },
      { label: words.quit, click: acts.quit },
    ]),
  );
  tray.on('click', acts.show);
  return tray;
}
