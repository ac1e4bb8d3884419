/** What a window says when no page can say it: its tray, and why the book does not open. */
export const host = {
  appName: 'Counterbook',
  show: 'Open Counterbook',
  quit: 'Quit Counterbook',
  lateInTray: 'Counterbook · {{count}} late',
  runsInTray: 'Counterbook keeps running, the clocks go on',
  cannotOpen: 'The book does not open',
  pageGone: 'The window had to close and opens again. Everything registered is kept',
  trouble: {
    'folder-locked': 'Another Counterbook has this book open. Close that one first',
    'folder-unwritable':
      'This PC cannot write to the folder of the book. Is the disk full, is the folder protected?',
    'journal-damaged':
      'One place in the book is damaged; nothing was changed. Copy the whole folder, then call whoever looks after it',
    'other-desk': 'The folder holds the book of another desk',
    'chromium-missing': 'This PC has no Chromium, Chrome or Edge. Install one, then open again',
    'newer-version': 'A newer version wrote this book. Update Counterbook first',
    other: 'The book was not touched. Tell whoever looks after it the line below',
  },
};
