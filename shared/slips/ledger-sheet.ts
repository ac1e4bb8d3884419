import type { DeskState } from '../domain/book.ts';
import type { LedgerCell, LedgerColumn, LedgerWish } from '../domain/ledger/ledger.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { ledgerSettingOf } from './ledgers/ledger-setting.ts';
import { deskName, part } from './slip-layout.ts';
import { slipTimeBeside } from './slip-times.ts';

/** A ledger that is to be printed: its rows as they are shown. */
export interface LedgerMatter {
  readonly wish: LedgerWish;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly (readonly LedgerCell[])[];
}

/** More columns than these no sheet has room for; what a form has more stands below them in the same cell, and nothing is left out. */
const MOST_COLUMNS = 9;
/** A long text takes lines rather than the width of the others. */
const WIDEST = 30;
const NARROWEST = 19;
/** Of the whole width, what the number of a record takes in one line. */
const NUMBER_PART = 0.135;

/** Lays a ledger out as a table under the name of its form, with every column of the form. */
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
    ...(rows.length === 0
      ? []
      : [tableOf(columns, rows, { timeZone: setting.timeZone, year: yearOf(wish) })]),
    { kind: 'blank', label: paper.maker },
    { kind: 'blank', label: paper.checker },
  ];
  return {
    slip: 'ledger',
    language: setting.language,
    parts: [{ ...part(setting, 'whole', lines), name: '' }],
  };
}

/** The year that stands above the table; a ledger of residents has no days above it. */
function yearOf({ ledger, fromOn }: LedgerWish): string | null {
  return ledger === 'residents' ? null : fromOn.slice(0, 4);
}

/** How moments are written. */
interface Times {
  readonly timeZone: string;
  /** The year that need not be said. */
  readonly year: string | null;
}

function tableOf(columns: LedgerMatter['columns'], rows: LedgerMatter['rows'], times: Times): SlipLine {
  const stacks = stacked(columns);
  const shares = stacks.map((stack) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...stack.map(({ column }) => column.width))),
  );
  const others = shares.slice(1).reduce((sum, share) => sum + share, 0);
  const forNumber = (NUMBER_PART / (1 - NUMBER_PART)) * others;
  return {
    kind: 'table',
    columns: stacks.map((stack, index) => ({
      name: stack.map(({ column }) => column.label).join('\n'),
      // Of every ledger the number of the record, or what stands for it, comes first.
      share: Math.max(shares[index] ?? NARROWEST, index === 0 ? forNumber : 0),
    })),
    rows: rows.map((row) =>
      stacks.map((stack) =>
        stack
          .map(({ column, at }, level) => leveled(shown(row[at], column, times), column.label, level))
          .filter((text) => text !== '')
          .join('\n'),
      ),
    ),
  };
}

/** What stands below another is said with its name, and not at all when it is empty. */
function leveled(text: string, label: string, level: number): string {
  return level === 0 || text === '' ? text : `${label} ${text}`;
}

interface Placed {
  readonly column: LedgerColumn;
  readonly at: number;
}

/** Columns as many as a sheet has room for, each of them with its neighbours of the form below it. */
function stacked(columns: LedgerMatter['columns']): Placed[][] {
  const high = Math.ceil(columns.length / MOST_COLUMNS);
  const all = columns.map((column, at) => ({ column, at }));
  return Array.from({ length: Math.ceil(all.length / high) }, (_, index) =>
    all.slice(index * high, (index + 1) * high),
  );
}

function shown(cell: LedgerCell | undefined, { type }: LedgerColumn, { timeZone, year }: Times): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return type === 'moment' ? slipTimeBeside(cell, timeZone, year) : cell;
}
