import type { DeskState } from '../domain/book.ts';
import type { LogEntry } from '../domain/duty-log/log-entry.ts';
import { dayOf } from '../domain/numbers.ts';
import { maskPhonesIn } from '../domain/phone.ts';
import { checklistName } from '../domain/shift/pattern.ts';
import type { Shift } from '../domain/shift/shift.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { logRows, rowCells } from './duty-log-rows.ts';
import { shiftHours, shiftName } from './shift-text.ts';
import { copyMarks, hourOf, joined, sheetSettingOf, type SheetSetting } from './sheet-words.ts';
import { deskName, fieldIf, known, staffName } from './slip-layout.ts';

/** What a page of the duty log is made from. */
export interface LogMatter {
  /** The local day. */
  readonly on: string;
  /** What happened on that day, wherever it is kept. */
  readonly entries: readonly LogEntry[];
  /** What was added to it on later days. */
  readonly later: readonly LogEntry[];
}

/** Shares of the width. */
const SHARES = { time: 12, who: 10, kind: 8, what: 54, about: 16 } as const;
const columnNames = ['time', 'who', 'kind', 'what', 'about'] as const;

/**
 * Lays a day of the duty log out as 客服中心值班记录表 QR-KF-02: shifts and who, their lists, every line with what was added
 * to it, the desk's own lines in words, two lines to sign on.
 *
 * Source: the form QR-KF-02 and "客服人员的当值记录" (001).
 */
export function dutyLogPage(desk: DeskState, matter: LogMatter): SlipDocument {
  const setting = sheetSettingOf(desk);
  const { log } = setting.sheet;
  const { on, entries } = matter;
  const shifts = shiftsOf(setting, on);
  const lines: SlipLine[] = [
    { kind: 'title', text: log.title },
    { kind: 'subtitle', text: deskName(setting) },
    { kind: 'rule' },
    { kind: 'number', text: on, marks: copyMarks(setting, null) },
    ...known([
      fieldIf(log.shifts, shiftsText(setting, shifts, entries)),
      fieldIf(log.lists, listsText(setting, shifts, on)),
    ]),
    { kind: 'rule' },
    ...entryLines(setting, matter),
    { kind: 'blank', label: log.sign.keeper },
    { kind: 'blank', label: log.sign.head },
  ];
  return {
    slip: 'duty-log',
    language: setting.language,
    parts: [{ reader: 'whole', name: log.form, lines }],
  };
}

function entryLines(setting: SheetSetting, { entries, later }: LogMatter): SlipLine[] {
  const { log } = setting.sheet;
  if (entries.length === 0) return [{ kind: 'words', text: log.none }];
  const system = entries.filter(({ event }) => event !== null).length;
  return [
    {
      kind: 'table',
      columns: columnNames.map((name) => ({ name: log.column[name], share: SHARES[name] })),
      rows: logRows(entries, later).map((row) => rowCells(setting, row)),
    },
    { kind: 'words', text: fill(log.total, { count: entries.length, system }) },
  ];
}

/** The shifts of a day that the desk still knows, as they began. */
function shiftsOf({ desk, timeZone }: SheetSetting, on: string): Shift[] {
  return Object.values(desk.shifts)
    .filter(
      ({ openedAt, closedAt }) =>
        dayOf(openedAt, timeZone) <= on && (closedAt === null || dayOf(closedAt, timeZone) >= on),
    )
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt));
}

/** Shifts and who; of days that are long past, those who had the counter by the log itself. */
function shiftsText(setting: SheetSetting, shifts: readonly Shift[], entries: readonly LogEntry[]): string {
  const { sheet } = setting;
  if (shifts.length > 0)
    return shifts
      .map((shift) =>
        fill(sheet.log.shift, {
          name: shiftName(setting, shift),
          times: shiftHours(setting, shift),
          owner: staffName(setting, shift.owner),
        }).trim(),
      )
      .join('\n');
  const owners = entries.flatMap(({ event }) => {
    if (event?.kind === 'shift-opened') return [event.owner];
    return event?.kind === 'handover-signed' ? [event.from, event.to] : [];
  });
  return [...new Set(owners)].map((id) => staffName(setting, id)).join(sheet.join);
}

/** What was ticked of the lists on that day, and what was passed over. */
function listsText(setting: SheetSetting, shifts: readonly Shift[], on: string): string {
  const { desk, sheet, timeZone } = setting;
  const { log } = sheet;
  const texts = shifts.flatMap((shift) =>
    checklistName.options.flatMap((list) => {
      const name = joined([shiftName(setting, shift), staffName(setting, shift.owner)]);
      const ticks = shift.ticks.filter((tick) => tick.list === list && tick.on === on);
      const last = ticks
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
      const all = desk.checklists[list].length;
      const skipped = shift.skipped.filter((each) => each.list === list && dayOf(each.at, timeZone) === on);
      return [
        last === undefined
          ? ''
          : fill(log.listDone, {
              ...{ shift: name, list: sheet.list[list], done: ticks.length, all },
              at: hourOf(last, timeZone),
            }),
        ...skipped.map(({ reason }) =>
          fill(log.listSkipped, { shift: name, list: sheet.list[list], reason: maskPhonesIn(reason) }),
        ),
      ];
    }),
  );
  return joined(texts, '\n');
}
