/** What a window says when no page can say it: its tray, and why the book does not open. */
export const host = {
  appName: '前台簿',
  show: '打开前台簿',
  quit: '退出前台簿',
  lateInTray: '前台簿 · {{count}} 件超时',
  runsInTray: '前台簿还在运行，时限照常提醒',
  cannotOpen: '账簿打不开',
  pageGone: '窗口出了错，正在重新打开。登记过的都在',
  trouble: {
    'folder-locked': '另一个前台簿正开着这本账簿。先关掉那一个，再打开',
    'folder-unwritable': '这台电脑写不进账簿所在的文件夹。看看磁盘满没满、有没有权限',
    'journal-damaged': '账簿坏了一处，没有动它。请找维护的人，先把整个文件夹复制一份',
    'other-desk': '这个文件夹里是别的服务台的账簿',
    'chromium-missing': '这台电脑上没有 Chromium、Chrome 或 Edge。装一个，再打开',
    'newer-version': '这本账簿是更新的版本写的。先更新前台簿，再打开',
    other: '账簿没有动过。请把下面这一行告诉维护的人',
  },
};
