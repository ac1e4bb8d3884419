import type { CalendarField } from '../../../shared/domain/rules/calendar-import.ts';
import type { CalendarDay } from '../../../shared/rules/workdays.ts';
import { fieldsByWord, type HeadingWords } from './match-columns.ts';

const HEADINGS: HeadingWords<CalendarField> = {
  on: ['日期', '日子', '日', '放假日期', '调休日期', 'day', 'date', 'on'],
  kind: ['类型', '类别', '怎么算', '安排', '性质', '休班', '放假或上班', '休或班', 'kind', 'type', 'status'],
  name: [
    '名称',
    '节日',
    '节假日',
    '叫什么',
    '假期',
    '假日',
    '说明',
    '备注',
    'name',
    'holidayname',
    'remark',
    'note',
  ],
};

/** The words that lists of days use for their columns. */
export const calendarHeadings = fieldsByWord(HEADINGS);

/** What lists write for a day off and for a day that is worked, in the form of `entryByWord`. */
export const DAY_WORDS: Readonly<Record<CalendarDay['kind'], readonly string[]>> = {
  rest: [
    '休',
    '休息',
    '放假',
    '假',
    '假日',
    '节假日',
    '法定节假日',
    '休假',
    'rest',
    'holiday',
    'off',
    'dayoff',
  ],
  work: ['班', '上班', '工作日', '调休上班', '补班', '调班', 'work', 'workday', 'workingday', 'working'],
};
