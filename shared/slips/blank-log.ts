import type { DeskState } from '../domain/book.ts';
import type { Paper } from '../domain/printing/printer.ts';
import { fill } from '../words/fill.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { deskName, fallbackWords, settingOf, type Setting } from './slip-layout.ts';

/** Lines to write on that fit under the head; on a strip each takes the height of four rows. */
const lines: Readonly<Record<Paper, number>> = {
  'thermal-58': 5,
  'thermal-80': 5,
  a5: 15,
  'carbon-241': 12,
};

/**
 * Lays blank pages of the duty log out: date, shift, and ruled rows for time, who and what. A page is named `1/3`.
 *
 * Source: R13 paper fallback; the form 前台值班记录本.
 */
export function blankLog(
  desk: DeskState,
  { pages, paper }: { pages: readonly string[]; paper: Paper },
): SlipDocument {
  const setting = settingOf(desk);
  const words = fallbackWords(setting).blank;
  const isStrip = paper === 'thermal-58' || paper === 'thermal-80';
  return {
    slip: 'blank-log',
    language: setting.language,
    parts: pages.map((page) => ({
      reader: 'whole',
      name: fill(words.page, { page }),
      lines: [
        ...headLines(setting, isStrip ? fill(words.page, { page }) : ''),
        ...(isStrip ? strip : sheet)(words, lines[paper]),
      ],
    })),
  };
}

type Words = ReturnType<typeof fallbackWords>['blank'];

function headLines(setting: Setting, page: string): SlipLine[] {
  const { blank } = fallbackWords(setting);
  const mark = setting.desk.centre?.isSample === true ? setting.words.practice : '';
  return [
    { kind: 'title', text: blank.logTitle },
    { kind: 'subtitle', text: `${deskName(setting)}  ${page}  ${mark}`.trimEnd() },
  ];
}

function sheet({ date, shift, clerk, column }: Words, count: number): SlipLine[] {
  return [
    {
      kind: 'table',
      isToFill: true,
      columns: [date, shift, clerk].map((name) => ({ name, share: 1 })),
      rows: [['', '', '']],
    },
    {
      kind: 'table',
      isToFill: true,
      columns: [
        { name: column.time, share: 14 },
        { name: column.who, share: 16 },
        { name: column.what, share: 70 },
      ],
      rows: Array.from({ length: count }, () => ['', '', '']),
    },
  ];
}

function strip({ date, datePrefix, shift, clerk, column }: Words, count: number): SlipLine[] {
  const line: SlipLine[] = [
    { kind: 'rule' },
    { kind: 'blank', label: column.time },
    { kind: 'blank', label: column.who },
    { kind: 'blank', label: column.what, rows: 2 },
  ];
  return [
    { kind: 'blank', label: date, prefix: datePrefix },
    { kind: 'blank', label: shift },
    { kind: 'blank', label: clerk },
    ...Array.from({ length: count }, () => line).flat(),
  ];
}
