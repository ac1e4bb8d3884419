import type { DeskState } from '../domain/book.ts';
import type { LedgerCell, LedgerColumn, LedgerWish } from '../domain/ledger/ledger.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { ledgerSettingOf, type LedgerSetting } from './ledgers/ledger-setting.ts';
import { deskName, part } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** A ledger that is to be printed: its rows as they are shown. */
export interface LedgerMatter {
  readonly wish: LedgerWish;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** Columns that a sheet has no room for; they are in the files. */
const MOST_COLUMNS = 9;
/** What is left out first when a form has more columns than a sheet: it can be looked up by the number. */
const SPARED = new Set<string>([
  'phone',
  'kind',
  'channel',
  'collector',
  'seconds',
  'backEntry',
  'answer',
  'written',
  'firm',
  'note',
  'plate',
  'pieces',
  'money',
  'takenBackBy',
  'condition',
  'order',
  'readBack',
  'apology',
  'evidence',
  'owner',
  'slipBack',
  'onSite',
  'dispatched',
  'calledBack',
  'remark',
  'demand',
  'source',
  'compensation',
  'yuan',
  'review',
  'cause',
  'plan',
  'closed',
  'follower',
  'signer',
  'pickedUp',
  'plates',
  'callbacks',
]);

/** Lays a ledger out as a table under the name of its form, with the columns that its paper has room for. */
export function ledgerSheet(desk: DeskState, { wish, columns, rows }: LedgerMatter): SlipDocument {
  const setting = ledgerSettingOf(desk, { language: wish.language, personal: false, phoneOf: () => '' });
  const { paper, formName } = setting;
  const days = fill(paper.days, { from: wish.fromOn, to: wish.toOn });
  const lines: SlipLine[] = [
    { kind: 'title', text: formName[wish.ledger] },
    {
      kind: 'subtitle',
      text: wish.ledger === 'residents' ? deskName(setting) : `${deskName(setting)}  ${days}`,
    },
    { kind: 'rule' },
    { kind: 'words', text: rows.length === 0 ? paper.none : fill(paper.total, { count: rows.length }) },
    ...(rows.length === 0 ? [] : [tableOf(columns, rows, setting)]),
    { kind: 'blank', label: paper.maker },
    { kind: 'blank', label: paper.checker },
  ];
  return { slip: 'ledger', language: setting.language, parts: [part(setting, 'whole', lines)] };
}

function tableOf(
  columns: LedgerMatter['columns'],
  rows: LedgerMatter['rows'],
  { timeZone }: LedgerSetting,
): SlipLine {
  const kept = keptColumns(columns);
  return {
    kind: 'table',
    columns: kept.map(({ column }) => ({ name: column.label, share: column.width })),
    rows: rows.map((row) => kept.map(({ column, at }) => shown(row[at], column, timeZone))),
  };
}

/** So many columns as a sheet has room for, those that can be looked up left out first. */
function keptColumns(columns: LedgerMatter['columns']): { column: LedgerColumn; at: number }[] {
  const all = columns.map((column, at) => ({ column, at }));
  const spared = [...SPARED].flatMap((id) => all.filter(({ column }) => column.id === id));
  const out = new Set(spared.slice(0, Math.max(0, all.length - MOST_COLUMNS)));
  return all.filter((each) => !out.has(each)).slice(0, MOST_COLUMNS);
}

function shown(cell: LedgerCell | undefined, { type }: LedgerColumn, timeZone: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return type === 'moment' ? slipTime(cell, timeZone) : cell;
}
