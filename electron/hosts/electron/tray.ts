import { Menu, Tray } from 'electron';
import { fill } from '../../../shared/words/fill.ts';
import type { HostWords } from '../page/host-words.ts';

/** What the tray says under the pointer: the name, and how many clocks are late. */
export function trayTip(words: HostWords, late: number): string {
  return late === 0 ? words.appName : fill(words.lateInTray, { count: late });
}

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
