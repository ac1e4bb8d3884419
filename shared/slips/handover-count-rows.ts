import { CASH_ROW, classNameOf } from '../domain/shift/count-rows.ts';
import type { Handover, HandoverCount } from '../domain/shift/handover.ts';
import { maskPhonesIn } from '../domain/phone.ts';
import { differs } from '../domain/shift/select-handover.ts';
import { fill } from '../words/fill.ts';
import type { SlipLine } from './document.ts';
import { joined, type SheetSetting } from './sheet-words.ts';

/** Shares of the width. */
const SHARES = { what: 26, book: 10, counted: 10, difference: 14, why: 40 } as const;
const columnNames = ['what', 'book', 'counted', 'difference', 'why'] as const;

/** The counts of a handover with what differed and why; nothing when nobody has counted. */
export function countLines(setting: SheetSetting, { counts }: Handover): SlipLine[] {
  const { handover } = setting.sheet;
  const order = [...rowsInOrder(setting), CASH_ROW];
  const rows = Object.values(counts).toSorted((a, b) => order.indexOf(a.row) - order.indexOf(b.row));
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: handover.counts },
    {
      kind: 'table',
      columns: columnNames.map((name) => ({ name: handover.countColumn[name], share: SHARES[name] })),
      rows: rows.map((count) => countCells(setting, count)),
    },
  ];
}

/** The classes as the registers have them; those of a register that is gone come first. */
function rowsInOrder({ desk }: SheetSetting): string[] {
  return Object.values(desk.registers).flatMap(({ id, classes }) =>
    classes.map((each) => `${id}/${each.id}`),
  );
}

function countCells(setting: SheetSetting, count: HandoverCount): string[] {
  const { handover } = setting.sheet;
  const name = count.row === CASH_ROW ? handover.cash : classNameOf(setting.desk, count, setting.language);
  return [
    name === '' ? count.row : name,
    figureOf(count, count.expected),
    figureOf(count, count.counted),
    differenceText(setting, count),
    joined(
      [
        count.missing.length === 0 ? '' : fill(handover.missing, { codes: count.missing.join(' ') }),
        count.extra.length === 0 ? '' : fill(handover.extra, { codes: count.extra.join(' ') }),
        maskPhonesIn(count.reason),
        count.tries === 1 ? '' : fill(handover.again, { tries: count.tries }),
      ],
      '\n',
    ),
  ];
}

/** Money to the fen, things as they are. */
function figureOf({ row }: HandoverCount, figure: number): string {
  return row === CASH_ROW ? figure.toFixed(2) : String(figure);
}

function differenceText({ sheet: { handover } }: SheetSetting, count: HandoverCount): string {
  const by = Math.round((count.counted - count.expected) * 100) / 100;
  if (by < 0) return fill(handover.short, { count: figureOf(count, -by) });
  if (by > 0) return fill(handover.over, { count: figureOf(count, by) });
  return differs(count) ? handover.others : handover.agrees;
}
