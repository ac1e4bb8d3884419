import type { EnglishWords } from '../words.ts';

/** Words of the backups: the list, the second folder, checking the book, bringing one back. */
export const backup: EnglishWords['backup'] = {
  make: 'Back up now',
  making: 'Backing up, then opening the copy to check it',
  made: 'Backed up, opened and checked: up to change {{seq}}, {{size}}',
  lastFailed:
    'The last backup did not succeed ({{detail}}). See whether the disk has room, then back up now.',
  empty: 'No backups yet. “Back up now” makes the first.',
  list: 'Backups',
  column: { at: 'When', seq: 'Up to change', size: 'Size', keptAs: 'Kept as', place: 'Where' },
  place: { own: 'This PC', second: 'Second folder' },
  keptAs: { recent: 'one of the last 10', day: 'of its day', month: 'of its month' },
  join: ', ',
  look: 'Look inside',
  opening: 'Opening it to look',
  restore: 'Go back to this one',
  chosen: 'The backup of {{time}}',
  inside: 'What is in it',
  centre: '{{name}}, desk {{letter}}',
  openOrders: 'Open orders',
  orders: 'All orders',
  calls: 'Calls and visits',
  people: 'People in the directory',
  places: 'Places in the directory',
  staff: 'Staff',
  changesSince_one:
    '{{count, number}} change of the present book is not in it and would be out of sight afterwards.',
  changesSince_other:
    '{{count, number}} changes of the present book are not in it and would be out of sight afterwards.',
  noChangesSince: 'Everything of the present book is in it.',
  needsRole: 'Only for: {{roles}}',
  sheet: {
    title: 'Go back to this backup',
    effect:
      'The book of {{time}} takes over. The present book is put aside and nothing is deleted; you can come back to it later.',
    lost_one:
      '{{count, number}} change of the present book is not in the backup; enter it again from the slips.',
    lost_other:
      '{{count, number}} changes of the present book are not in the backup; enter them again from the slips.',
    numbers: 'Numbers that callers were given are not used a second time.',
    reason: 'Why',
    reasonHint: 'For whoever checks the book later: wrong register imported last night',
    act: 'Go back',
    working: 'Restoring; leave the PC on',
    done: 'Restored, at change {{seq}} now. The book before is kept in {{setAside}}',
  },
  second: {
    title: 'Second folder',
    about:
      'Another disk, a stick or a share. Every backup is copied there too, so it is still there when this PC is not.',
    folder: 'Folder',
    hint: 'The full path; empty means none',
    state: 'Now',
    states: {
      'not-set': 'None. Backups are only on this PC.',
      ready: 'Ready; last copy {{time}}',
      absent: 'Not there; no copy since {{time}}. Plug in the stick or connect the share',
      'not-writable': 'There, but it may not be written. Check its rights or the lock of the stick',
      failed: 'The last copy did not succeed: {{detail}}',
    },
    readyNever: 'Ready; nothing copied yet',
    absentNever: 'Not there and nothing copied yet. Plug in the stick or connect the share',
  },
  check: {
    title: 'Check the whole book',
    about:
      'Reads every change from the first on and compares the check sums. A large book takes minutes; the desk goes on.',
    act: 'Check',
    working: 'Checking',
    sound: 'Everything agrees: changes {{changes}}, files {{segments}}, checked {{time}}.',
    head: 'Last check sum {{head}}',
    anchor: 'Book check',
    anchorHint:
      'The line at the foot of a handover; its code can be scanned. May stay empty; with it even a book that was made anew is found out.',
    anchored: 'As printed on the handover: change {{seq}} of {{day}}; nobody altered anything up to there.',
    provenFrom: 'Proven from change {{seq}} on; a repair gave up some before.',
    erased_one: 'In {{count, number}} change personal data was erased as ordered; the chain is whole.',
    erased_other: 'In {{count, number}} changes personal data was erased as ordered; the chain is whole.',
    trouble_one: '{{count, number}} place does not agree. Leave the PC on and call the administrator:',
    trouble_other: '{{count, number}} places do not agree. Leave the PC on and call the administrator:',
    lost_one: '{{count, number}} part cannot be found; an earlier repair has named it: {{ranges}}',
    lost_other: '{{count, number}} parts cannot be found; an earlier repair has named them: {{ranges}}',
    range: 'changes {{from}} to {{to}}',
    rangeOne: 'change {{from}}',
  },
};
