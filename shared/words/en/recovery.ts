import type { EnglishWords } from '../words.ts';

/** Words of a book that takes no changes: the band, the lock, and the screen that says what to do. */
export const recovery: EnglishWords['recovery'] = {
  sentence: {
    'write-failed':
      'This PC cannot write the book; registering has stopped. All before {{time}} is safe and can be read.',
    'disk-full': 'The disk is full; registering has stopped. All before {{time}} is safe and can be read.',
    'folder-read-only':
      'The folder of the book may not be written; registering is off. Everything is there and can be read.',
    'opened-elsewhere': 'Another program has this book open; here it can only be read.',
    'journal-damaged':
      'The book is damaged in one place. Registering has stopped so that nothing gets worse; finding and copying work.',
    'segment-missing':
      'A part of the book is missing. Registering has stopped so that nothing gets worse; finding and copying work.',
    'journal-short':
      'The end of the journal is missing; registering has stopped. What was saved last is there; finding and copying work.',
    'desk-moved':
      'Moved to another PC: {{time}}, into {{file}}. Nothing is written here any more; all of it can be read.',
  },
  lead: 'What to do',
  title: 'What happened and what to do now',
  sound: 'The book is sound; registering works.',
  reference: 'When you call for help, quote',
  unknown: 'Not known yet; see the lines for the technician.',
  part: {
    broke: 'What broke',
    whole: 'What is whole',
    missing: 'What may be missing',
    notDone: 'What was not done',
  },
  broke: {
    'write-failed': 'A write to the disk did not succeed at {{time}}. The disk may be damaged or unplugged.',
    'disk-full': 'The disk was full at {{time}}; nothing more could be written.',
    'folder-read-only': 'This PC does not allow writing into the folder of the book.',
    'opened-elsewhere': 'Another program opened this book first; only one may write at a time.',
    'journal-damaged': 'A file of the book does not match its check sums.',
    'segment-missing': 'A file of the book is missing.',
    'journal-short': 'The end of the journal is missing, though the saved state of the book knows it.',
    'desk-moved': 'Nothing is broken: the desk was moved to another PC.',
  },
  lostOne: 'Change {{from}} does not match its check sum.',
  lostSome: 'Changes {{from}} to {{to}}, {{count}} in all, do not match their check sums.',
  lostOpen: 'From change {{from}} on, the check sums do not match.',
  between: 'Between {{before}} and {{after}}.',
  since: 'After {{before}}.',
  shown: 'All {{seq}} changes up to {{time}}, each one checked.',
  shownBoth: '{{before}} changes before it and {{after}} after it, each one checked.',
  shownNone: 'Nothing can be shown here.',
  lastBackup: 'Last backup {{time}}, up to change {{seq}}.',
  noBackup: 'There is no backup yet.',
  missing: {
    'write-failed': 'The entry that did not show “Saved”. Whatever showed it is there.',
    'disk-full': 'The entry that did not show “Saved”. Whatever showed it is there.',
    'folder-read-only': 'Nothing is missing.',
    'opened-elsewhere':
      'Nothing is missing. This window shows the book as it was opened and does not follow.',
    'journal-damaged':
      'Nobody knows what these changes said. Go through the slips and the duty log once more.',
    'segment-missing': 'Nobody knows what this part said. Go through the slips and the duty log once more.',
    'journal-short': 'Anything written after {{time}}. Go through the slips and the duty log once more.',
    'desk-moved': 'Nothing is missing. What is registered at the new PC does not show here.',
  },
  notDone: 'Nothing was deleted and no empty book was begun.',
  setAside: 'The damaged part is kept as {{names}}.',
  ways: 'What you can do',
  paper: {
    title: 'Go on with paper',
    text_one:
      'Print {{count}} open order as a list and write calls on paper. Afterwards enter them with their true times.',
    text_other:
      'Print the {{count}} open orders as a list and write calls on paper. Afterwards enter them with their true times.',
    none: 'No order is open. Write calls on paper and enter them afterwards with their true times.',
    act: 'Print the list',
    heading: 'Open orders',
  },
  copy: {
    title: 'Copy everything out',
    text: 'The whole book goes to a stick or another folder and is read back; any other PC can open it.',
    folder: 'Folder to copy to',
    placeholder: 'E:\\Book backup',
    placeholderElsewhere: '/media/usb/backup',
    act: 'Copy out',
    working: 'Copying, then checking the copy',
    done: 'Copied and checked: {{name}}, {{size}}, up to change {{seq}}.',
    missing: 'Write the folder first',
  },
  repair: {
    title: 'Repair and go on',
    text: {
      'write-failed': 'Reads back what was saved and goes on in a new file. The old file stays.',
      'disk-full': 'First make room: empty the recycle bin, move large files away. Then repair and go on.',
      'folder-read-only': 'First let this PC write into the folder, then repair and go on.',
      'opened-elsewhere': 'First close the other program, then repair and go on.',
      'journal-damaged':
        'A new book is put together from the backup and the sound parts; the damaged part is kept aside.',
      'segment-missing':
        'A new book is put together from the backup and the sound parts; numbers that cannot be found stay empty.',
      'journal-short':
        'What the saved state knows is written into the journal again; numbers that cannot be found stay empty.',
      'desk-moved': 'This book stays closed, so that no number is given out twice. Go on at the new PC.',
    },
    act: 'Repair',
    cannot: 'It cannot be repaired here',
    needsRole: 'Only for: {{roles}}',
    sheet: 'Repair the book',
    effect:
      'The present book is kept aside and nothing is deleted. Changes that cannot be found are named by number, and their numbers stay empty.',
    reason: 'Why',
    reasonHint: 'For whoever checks the book later: did not open after a power cut',
    working: 'Repairing; leave the PC on',
    done: 'Repaired; {{kept}} changes kept. Registering works again.',
    doneLost:
      'Repaired; changes kept: {{kept}}, lost from the journal: {{lost}}. What the saved state knew of them is back. Go through the slips once more.',
  },
  call: 'If nothing helps, call {{names}}. Ask them to leave the folder of the book alone first.',
  callNobody:
    'If nothing helps, call the administrator. Ask them to leave the folder of the book alone first.',
  open: 'Open orders',
  openAside: 'go on by word of mouth',
  openNone: 'No order was open.',
  openMore_one: '{{count}} more',
  openMore_other: '{{count}} more',
  openPrint: 'Print as a list',
  parked: 'Parked calls',
  parkedCount_one: '{{count}} call, every word is there',
  parkedCount_other: '{{count}} calls, every word is there',
  parkedNone: 'No call is parked.',
  parkedText: 'They come back as they are after the repair.',
  technical: 'For the technician',
  stoppedAt: 'The book stopped at {{time}}',
  movedAt: 'Moved {{time}}',
};
