import type { EnglishWords } from '../words.ts';

/** Words of the duty log. */
export const dutyLog: EnglishWords['dutyLog'] = {
  title: 'Log line',
  line: 'What',
  placeholder: 'One line is enough. The number of an order becomes a link',
  write: 'Write it down',
  missing: 'nothing written yet',
  happenedAt: 'Happened at',
  happenedHint: 'Now, unless changed. A back-entry takes the true time, for example 0930',
  happenedYesterday: 'Yesterday at {{time}}, entered today',
  happenedToday: 'At {{time}}, entered now',
  badTime: 'Write 14:05 or 1405',
  last: 'Last lines',
  nothingYet: 'Nothing in the log yet.',
  written: 'Written down {{time}}',
  system: 'System',
  backEntry: 'entered {{time}}',
  remark: 'Every line carries time and name and cannot be changed.',
  category: {
    note: 'Note',
    notice: 'Notice',
    incident: 'Incident',
    equipment: 'Equipment',
    visitor: 'Visitor',
    meeting: 'Meeting',
    chase: 'Chase',
    shift: 'Shift',
    system: 'System',
  },
};
