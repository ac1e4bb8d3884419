import { admin, clerk, just, no, ok, supervisor, type Step } from './step.ts';

const ledger = { ledger: 'work-book', fromOn: '2026-11-01', toOn: '2026-11-30', language: 'zh-CN' };
const upsideDown = { ...ledger, toOn: '2026-10-01' };
const subject = { kind: 'ledger', ...ledger };
const list = { kind: 'custody', of: 'loan', filter: {}, language: 'zh-CN' };
const begin = { subject, format: 'csv', reason: '每月上报' };

/** Ledgers on screen, on paper and in files. */
export const exportSteps: readonly Step[] = [
  ok('ledgers.preview', clerk, just({ ...ledger, limit: 5 })),
  no('ledgers.preview', clerk, just(upsideDown), 'period-upside-down'),
  ok('ledgers.print', clerk, just({ ...ledger, ledger: 'key-loans', reason: '交班用' })),
  no('ledgers.print', clerk, just({ ...ledger, ledger: 'key-loans' }), 'bad-input'),
  no('ledgers.print', clerk, just({ ...ledger, reason: '交班用', printerId: 'nowhere' }), 'printer-unknown'),
  no('exports.begin', admin, just(begin), 'not-allowed'),
  no('exports.begin', clerk, just({ ...begin, personal: true }), 'not-allowed'),
  no('exports.begin', clerk, just({ ...begin, folder: '/nowhere/at/all' }), 'folder-unusable'),
  no('exports.begin', clerk, just({ ...begin, reason: '' }), 'bad-input'),
  no('exports.begin', clerk, just({ ...begin, subject: list, format: 'pdf' }), 'bad-input'),
  ok('exports.begin', supervisor, just({ ...begin, personal: true }), 'export'),
  no('exports.cancel', clerk, just({ export: 'nothing' }), 'export-unknown'),
  ok('exports.list', clerk, just({})),
  no('exports.list', null, just({}), 'locked'),
];
