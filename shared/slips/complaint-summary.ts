import type { DeskState } from '../domain/book.ts';
import { complaintLineOf, selectComplaints, type ComplaintLine } from '../domain/complaint/complaint-line.ts';
import { dayOf } from '../domain/numbers.ts';
import type { Severity } from '../domain/order/order.ts';
import { DAYS_AT_THE_DESK } from '../rules/filing.ts';
import { isOpen } from '../rules/order-acts.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { deskName, part, settingOf, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

const DAY_MS = 86_400_000;

/** What a summary is made from. */
export interface SummaryMatter {
  /** The local days it is about, both included. */
  readonly days: { readonly from: string; readonly to: string };
  /** When it is made. */
  readonly at: string;
}

/**
 * 投诉汇总表 of some days: every complaint that lives at the desk, oldest first, as a view and not as a second entry.
 *
 * It says when complaints that were closed earlier are in history and therefore not in it. Source: R3.1, R6.
 */
export function complaintSummary(desk: DeskState, { days, at }: SummaryMatter): SlipDocument {
  const setting = settingOf(desk);
  const { complaint } = setting.words;
  const orders = selectComplaints(desk, { fromOn: days.from, toOn: days.to }).toReversed();
  const open = orders.filter(isOpen).length;
  const firstKept = dayOf(
    new Date(Date.parse(at) - DAYS_AT_THE_DESK * DAY_MS).toISOString(),
    setting.timeZone,
  );
  const lines: SlipLine[] = [
    { kind: 'title', text: complaint.summary },
    { kind: 'subtitle', text: `${deskName(setting)}  ${fill(complaint.days, days)}` },
    { kind: 'rule' },
    ...tableOf(orders.map(complaintLineOf), setting),
    { kind: 'words', text: fill(complaint.total, { count: orders.length, open }) },
    { kind: 'words', text: fill(complaint.bySeverity, countsOf(orders)) },
    ...(days.from < firstKept
      ? [{ kind: 'words' as const, text: fill(complaint.filed, { day: firstKept }) }]
      : []),
    { kind: 'blank', label: complaint.maker },
    { kind: 'blank', label: complaint.checker },
  ];
  return {
    slip: 'complaint-summary',
    language: setting.language,
    parts: [part(setting, 'whole', lines)],
  };
}

function countsOf(orders: readonly { severity: Severity | null }[]): Record<Severity, number> {
  const counts = { S1: 0, S2: 0, S3: 0, S4: 0 };
  for (const { severity } of orders) if (severity) counts[severity] += 1;
  return counts;
}

function tableOf(rows: readonly ComplaintLine[], setting: Setting): SlipLine[] {
  const { column, none } = setting.words.complaint;
  if (rows.length === 0) return [{ kind: 'words', text: none }];
  const columns = [
    { name: column.number, share: 18 },
    { name: column.at, share: 9 },
    { name: column.who, share: 14 },
    { name: column.text, share: 22 },
    { name: column.severity, share: 10 },
    { name: column.department, share: 15 },
    { name: column.response, share: 12 },
    { name: column.result, share: 18 },
    { name: column.state, share: 11 },
    { name: column.score, share: 8 },
  ];
  return [{ kind: 'table', columns, rows: rows.map((row) => cellsOf(row, setting)) }];
}

function cellsOf(row: ComplaintLine, { words, terms, desk, timeZone, language }: Setting): string[] {
  const department = desk.departments[row.department];
  const name = language === 'en' ? department?.latinName || department?.name : department?.name;
  const cause = row.cause ? `[${terms.causeField[row.cause]}]` : '';
  return [
    row.order,
    slipTime(row.registeredAt, timeZone),
    `${row.place}\n${row.who}`.trim(),
    row.text,
    words.severity[row.severity],
    `${name ?? ''} ${row.follower || row.assignee}`.trim(),
    row.firstResponseAt ? slipTime(row.firstResponseAt, timeZone) : '',
    `${cause} ${row.result}`.trim(),
    terms.state[row.state],
    row.lowestScore === null ? '' : String(row.lowestScore),
  ];
}
