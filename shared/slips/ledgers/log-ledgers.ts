import type { LogEntry } from '../../domain/duty-log/log-entry.ts';
import { dayOf } from '../../domain/numbers.ts';
import { fill } from '../../words/fill.ts';
import { aboutText } from '../duty-log-rows.ts';
import { logText } from '../log-event-text.ts';
import { staffName } from '../slip-layout.ts';
import { ledgerOf, type Column, type Ledger } from './column.ts';
import type { LedgerSetting } from './ledger-setting.ts';

const ofLine = {
  at: { id: 'at', type: 'moment', width: 17, cell: ({ happenedAt }) => happenedAt },
  category: {
    id: 'category',
    type: 'text',
    width: 10,
    cell: ({ category }, { categories }) => categories[category],
  },
  by: { id: 'by', type: 'text', width: 12, cell: writer },
  line: { id: 'line', type: 'text', width: 60, cell: lineText },
  about: { id: 'about', type: 'text', width: 24, cell: (entry, setting) => aboutText(setting, entry) },
  written: { id: 'written', type: 'moment', width: 17, cell: ({ at }) => at },
  handedOver: { id: 'handedOver', type: 'text', width: 16, cell: ({ handedOver }) => handedOver ?? '' },
} as const satisfies Record<string, Column<LogEntry>>;

function writer({ by }: LogEntry, setting: LedgerSetting): string {
  return by === null || by === '' ? setting.paper.system : staffName(setting, by);
}

function lineText(entry: LogEntry, setting: LedgerSetting): string {
  const text = entry.event ? logText(setting, entry) : entry.text;
  return entry.supplements === null ? text : fill(setting.sheet.log.laterOfOther, { text });
}

function logLedger(belongs: (entry: LogEntry) => boolean, columns: readonly Column<LogEntry>[]): Ledger {
  return ledgerOf<LogEntry>({
    take: (record) => (record.kind === 'log' && belongs(record.entry) ? record.entry : null),
    columns,
    staff: ({ by }) => by,
    isOpen: ({ forNext, handedOver }) => forNext && handedOver === null,
  });
}

/** 前台值班记录本: what people wrote at the desk (R9). */
export const dutyBook = logLedger(
  ({ category }) => category !== 'system',
  [ofLine.at, ofLine.category, ofLine.line, ofLine.about, ofLine.by, ofLine.written, ofLine.handedOver],
);

/** QR-KF-02 客服中心值班记录表: every line, also those of the desk itself, by day and shift (R9, T8). */
export const dutyRecord = logLedger(
  () => true,
  [
    {
      id: 'day',
      type: 'day',
      width: 12,
      cell: ({ happenedAt }, { timeZone }) => dayOf(happenedAt, timeZone),
    },
    { id: 'shift', type: 'text', width: 16, cell: ({ shift }) => shift ?? '' },
    ofLine.at,
    ofLine.category,
    ofLine.line,
    ofLine.about,
    ofLine.by,
    ofLine.handedOver,
  ],
);
