import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Staff } from '../../../../shared/domain/desk/staff.ts';
import type { ShiftPattern } from '../../../../shared/domain/shift/pattern.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import type { Chord } from '../../../app/keyboard/chord.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { beginsOn, staffOn } from './roster-week.ts';

const Grid = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.line}`,
  'html &:focus': { outline: 'none' },
  '& > [role="row"]': {
    display: 'grid',
    gridTemplateColumns: '132px repeat(7, minmax(0, 1fr))',
  },
  '& > [role="row"] + [role="row"]': { borderTop: `1px solid ${theme.palette.line}` },
  '& [role="columnheader"], & [role="rowheader"]': {
    ...theme.typography.meta,
    padding: '6px 8px',
    color: theme.palette.ink3,
  },
  '& [role="columnheader"][data-today="true"]': { fontWeight: 700, color: theme.palette.ink },
  '& [role="rowheader"]': { ...theme.typography.second, color: theme.palette.ink },
  '&:focus [role="gridcell"][aria-selected="true"]': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
  },
}));

const Place = styled('span')(({ theme }) => ({
  ...theme.typography.second,
  minHeight: 40,
  padding: '4px 8px',
  borderLeft: `1px solid ${theme.palette.line}`,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '&[data-empty="true"]': { color: theme.palette.ink3 },
  '&[aria-selected="true"]': { backgroundColor: theme.palette.accentTint },
}));

/** A shift of a day. */
export interface RosterCell {
  readonly on: string;
  readonly pattern: ShiftPattern;
}

/** The digits that tick people. */
export const personDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

interface Props {
  readonly week: readonly string[];
  readonly today: string;
  readonly patterns: readonly ShiftPattern[];
  readonly cell: RosterCell | null;
  readonly people: readonly Staff[];
  readonly onChoose: (cell: RosterCell) => void;
  /** Null where it can only be looked at. */
  readonly onTurnPerson: ((person: string) => void) | null;
  readonly onTurnWeek: (weeks: 1 | -1) => void;
}

/** A week of the roster: arrows choose a cell, digits tick people in it, [ and ] turn the week. */
export function RosterGrid(props: Props) {
  const { week, today, patterns, cell, people, onChoose, onTurnPerson, onTurnWeek } = props;
  const t = useWords('shiftPlan');
  const format = useFormat();
  const shifts = useShiftWords();
  const grid = useRef<HTMLDivElement>(null);
  const move = (days: number, rows: number) => {
    if (!cell) return;
    const column = week.indexOf(cell.on) + days;
    const row = patterns.findIndex(({ id }) => id === cell.pattern.id) + rows;
    const on = week[Math.min(Math.max(column, 0), week.length - 1)];
    const pattern = patterns[Math.min(Math.max(row, 0), patterns.length - 1)];
    if (on && pattern) onChoose({ on, pattern });
  };
  useKeys(
    [
      { chord: 'ArrowLeft', act: () => move(-1, 0), repeats: true },
      { chord: 'ArrowRight', act: () => move(1, 0), repeats: true },
      { chord: 'ArrowUp', act: () => move(0, -1), repeats: true },
      { chord: 'ArrowDown', act: () => move(0, 1), repeats: true },
      { chord: '[', act: () => onTurnWeek(-1) },
      { chord: ']', act: () => onTurnWeek(1) },
      ...people.slice(0, personDigits.length).map(({ id }, index) => ({
        chord: personDigits[index] ?? '9',
        act: () => onTurnPerson?.(id),
        when: () => onTurnPerson !== null,
      })),
    ],
    { within: grid },
  );
  return (
    <Grid
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t('settings.week.title')}
      aria-activedescendant={cell ? cellId(cell) : undefined}
    >
      <div role="row">
        <span role="columnheader">{t('settings.patterns')}</span>
        {week.map((on) => (
          <span key={on} role="columnheader" data-today={on === today}>
            {format.localDay(on, 'long')}
          </span>
        ))}
      </div>
      {patterns.map((pattern) => (
        <div key={pattern.id} role="row">
          <span role="rowheader">{shifts.planned(pattern)}</span>
          {week.map((on) => (
            <Cell
              key={on}
              cell={{ on, pattern }}
              isChosen={cell?.on === on && cell.pattern.id === pattern.id}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </Grid>
  );
}

function cellId({ on, pattern }: RosterCell): string {
  return `roster-${on}-${pattern.id}`;
}

interface CellProps {
  readonly cell: RosterCell;
  readonly isChosen: boolean;
  readonly onChoose: (cell: RosterCell) => void;
}

function Cell({ cell, isChosen, onChoose }: CellProps) {
  const t = useWords('shiftPlan');
  const acts = useWords('acts');
  const nameOf = useStaffName();
  const roster = useDesk((desk) => desk.roster);
  const staff = staffOn(roster, cell.on, cell.pattern.id);
  const isOff = !beginsOn(cell.pattern, cell.on);
  const none = isOff ? t('settings.week.noShift') : t('settings.week.nobody');
  return (
    <Place
      id={cellId(cell)}
      role="gridcell"
      aria-selected={isChosen}
      data-empty={staff.length === 0}
      onClick={() => onChoose(cell)}
    >
      {staff.length === 0 ? none : staff.map(nameOf).join(acts('listSeparator'))}
    </Place>
  );
}
