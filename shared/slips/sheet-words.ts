import { custody as enCustody } from '../words/en/custody.ts';
import { dutyLog as enDutyLog } from '../words/en/dutyLog.ts';
import { shift as enShift } from '../words/en/shift.ts';
import { shiftPaper as enPaper } from '../words/en/shiftPaper.ts';
import { slips as enSlips } from '../words/en/slips.ts';
import { custody as zhCustody } from '../words/zh-CN/custody.ts';
import { dutyLog as zhDutyLog } from '../words/zh-CN/dutyLog.ts';
import { shift as zhShift } from '../words/zh-CN/shift.ts';
import { shiftPaper as zhPaper } from '../words/zh-CN/shiftPaper.ts';
import { slips as zhSlips } from '../words/zh-CN/slips.ts';
import { settingOf, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';
import type { DeskState } from '../domain/book.ts';

/** What the sheets of a shift say beside what every slip says. */
interface SheetWords {
  readonly sheet: typeof zhPaper;
  readonly shift: typeof zhShift;
  readonly categories: typeof zhDutyLog.category;
  readonly custodyStates: typeof zhCustody.state;
  readonly slipNames: typeof zhSlips.slip;
  readonly slipStates: typeof zhSlips.state;
  readonly troubles: typeof zhSlips.short;
}

/** The words of a desk, and where it is, for the sheets of a shift. */
export type SheetSetting = Setting & SheetWords;

const chinese: SheetWords = {
  sheet: zhPaper,
  shift: zhShift,
  categories: zhDutyLog.category,
  custodyStates: zhCustody.state,
  slipNames: zhSlips.slip,
  slipStates: zhSlips.state,
  troubles: zhSlips.short,
};

const english: SheetWords = {
  sheet: enPaper,
  shift: enShift,
  categories: enDutyLog.category,
  custodyStates: enCustody.state,
  slipNames: enSlips.slip,
  slipStates: enSlips.state,
  troubles: enSlips.short,
};

/** The words in which a desk prints the sheets of its shifts. */
export function sheetSettingOf(desk: DeskState): SheetSetting {
  const setting = settingOf(desk);
  return { ...setting, ...(setting.language === 'en' ? english : chinese) };
}

/** The marks beside a number that say what kind of copy it is: reprint, practice. */
export function copyMarks({ words, desk }: Setting, reprint: string | null): string[] {
  return [
    ...(reprint === null ? [] : [reprint]),
    ...(desk.centre?.isSample === true ? [words.practice] : []),
  ];
}

/** Hour and minute of a moment at the desk. */
export function hourOf(at: string, timeZone: string): string {
  return slipTime(at, timeZone).slice(-5);
}

/** Texts beside one another, those with nothing to say left out. */
export function joined(texts: readonly string[], by = ' '): string {
  return texts.filter((text) => text.trim() !== '').join(by);
}
