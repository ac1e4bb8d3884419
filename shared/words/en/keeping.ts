import type { keeping as zh } from '../zh-CN/keeping.ts';

/** Words that deposits and visits have in common on the screen of lending. */
export const keeping: typeof zh = {
  print: 'Print list',
  export: 'Export',
  emptyList: 'Nothing on this list to print or save',
  listPrinting: 'The list is printing',
  dateHint: 'Written as 2026-12-31',
  phoneOnFile: 'number on file',
  noPhone: 'no telephone',
  candidates: 'Candidates',
  empty: 'empty',
  outcomes: 'What they said',
  askNote: 'What was said and when, if anything',
  history: 'History',
  event: {
    received: 'Taken in',
    expected: 'Written down as expected',
    arrived: 'Pass given, let in',
    came: 'Came in',
    went: 'Went out',
    asked: 'Rung: {{outcome}}',
    told: '{{name}} told',
    reminded: 'Reminded, day {{days}}: {{outcome}}',
    released: 'Given to {{name}}, {{identity}}',
    tagSeen: 'claim half taken back',
    tagUnseen: 'no claim half',
  },
};
