import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import type { CalendarDay } from '../../../../shared/rules/workdays.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { CalendarImport } from './CalendarImport.tsx';
import { daysOf, yearsToShow, yearsUnknown } from './calendar-days.ts';
import { DaySetting } from './DaySetting.tsx';

const LIST_WIDTH = 400;

const List = styled('div')({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  '& > :first-of-type': { padding: '10px 20px' },
  '& > :last-of-type': { flex: 1, minHeight: 120 },
});

/** The workday calendar: by year the holidays, and the weekend days that are worked instead (调休). */
export function CalendarSection() {
  const t = useWords('rules');
  const settings = useWords('settings');
  const format = useFormat();
  const workdays = useDesk((desk) => desk.workdays);
  const today = format.dayKey(useNow());
  const years = yearsToShow(today, workdays);
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const rows = useMemo(() => daysOf(year, workdays), [year, workdays]);
  const columns = useDayColumns();
  const records = useRecords<CalendarDay>(rows, dayOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const { chosen } = records;
  const show = (on: string) => {
    if (on !== '') setYear(Number(on.slice(0, 4)));
    records.choose(on);
  };
  const begin = () => {
    records.begin();
    // Where the year holds no day yet, the form of a new one stands there already.
    if (!chosen) focusFirst(form);
  };
  return (
    <SectionFrame
      section="calendar"
      right="edit rules"
      act={
        <Button scale="small" onClick={begin}>
          {settings('addDay')}
        </Button>
      }
      listWidth={LIST_WIDTH}
      list={
        <List>
          <div>
            <Segmented
              scale="small"
              label={t('calendar.year')}
              options={years.map((each) => ({ value: String(each), label: String(each) }))}
              value={String(year)}
              onChange={(value) => setYear(Number(value))}
            />
          </div>
          <RecordTable
            label={settings('section.calendar')}
            rows={rows}
            columns={columns}
            rowId={dayOf}
            chosen={chosen?.on ?? null}
            onChoose={records.choose}
            onStep={() => focusFirst(form)}
            tall="all"
            empty={<EmptyState sentence={t('calendar.none')} />}
          />
        </List>
      }
    >
      {yearsUnknown(today, workdays).map((each) => (
        <Note key={each} tone="soon">
          {t('calendar.unknown', { year: each })}
        </Note>
      ))}
      <DaySetting
        key={chosen?.on ?? 'new'}
        day={chosen}
        isBegun={!chosen && rows.length > 0}
        saving={saving}
        onDone={show}
        ref={form}
      />
      <CalendarImport onDone={setYear} />
    </SectionFrame>
  );
}

function useDayColumns() {
  const t = useWords('rules');
  const format = useFormat();
  return useMemo(
    () => [
      textColumn<CalendarDay>('on', t('calendar.column.on'), ({ on }) => format.localDay(on, 'long'), {
        width: 132,
      }),
      textColumn<CalendarDay>(
        'kind',
        t('calendar.column.kind'),
        ({ kind }) => (kind === 'work' ? t('calendar.kindWork') : t('calendar.kind.rest')),
        { width: 136 },
      ),
      textColumn<CalendarDay>('name', t('calendar.column.name'), ({ name }) => name, {
        flex: 1,
        minWidth: 80,
      }),
    ],
    [t, format],
  );
}

function dayOf({ on }: CalendarDay): string {
  return on;
}
