import { styled } from '@mui/material/styles';
import { useMemo, type ReactNode } from 'react';
import { openShift, runningHandover } from '../../../shared/domain/apply-shifts.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { selectOpenItems } from '../../../shared/domain/shift/open-items.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { useDesk, useReadDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';
import { isOpeningLeft } from '../../app/shift/opening.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { useShiftStep } from './use-shift-step.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '0 8px',
  color: theme.palette.ink2,
  '& > button': { marginRight: -8 },
}));

/** Whose shift it is, when it ends and what is to be handed over then, with the next step behind 2 (ux 6.2). */
export function ShiftSection() {
  const t = useWords('shiftPlan');
  const { id: me } = useStaff();
  const shift = useDesk(openShift);
  const step = useShiftStep();
  const button = step && (
    <Button scale="small" tone="quiet" chord="2" onClick={step.act}>
      {step.label}
    </Button>
  );
  if (!shift) return <Section title={t('board.closed')}>{button}</Section>;
  if (shift.owner === me) return <Mine shift={shift}>{button}</Mine>;
  return <Others shift={shift}>{button}</Others>;
}

interface Props {
  readonly shift: Shift;
  readonly children: ReactNode;
}

function Others({ shift, children }: Props) {
  const t = useWords('shiftPlan');
  const nameOf = useStaffName();
  const format = useFormat();
  return (
    <Section
      title={t('board.whose', { name: nameOf(shift.owner) })}
      aside={t('board.since', { time: format.moment(shift.openedAt, useMinute()) })}
    >
      {children}
    </Section>
  );
}

const MINUTE_MS = 60_000;

function Mine({ shift, children }: Props) {
  const t = useWords('shiftPlan');
  const format = useFormat();
  const minute = useMinute();
  const isLeft = useDesk(isOpeningLeft);
  const leftOfList = useDesk(
    ({ checklists }) =>
      checklists.opening.filter(
        ({ id }) => !shift.ticks.some(({ list, item }) => list === 'opening' && item === id),
      ).length,
  );
  const { until } = shift;
  const left = until === null ? 0 : Date.parse(until) - minute;
  // In whole minutes: a minute that has begun is not shown in seconds.
  const away = format.duration(Math.abs(left));
  return (
    <Section
      title={until === null ? t('board.mine') : t('board.ends', { time: format.time(until) })}
      aside={
        until === null
          ? t('board.since', { time: format.moment(shift.openedAt, minute) })
          : t(left >= MINUTE_MS ? 'board.left' : 'board.over', { time: away })
      }
    >
      <Line>
        {isLeft ? t('board.listLeft', { count: leftOfList }) : <ToHandOver />}
        {children}
      </Line>
    </Section>
  );
}

/** How many matters there are to hand over, and how many have no note yet. */
function ToHandOver() {
  const t = useWords('shiftPlan');
  const readDesk = useReadDesk();
  const minute = useMinute();
  const orders = useDesk((desk) => desk.orders);
  const custody = useDesk((desk) => desk.custody);
  const running = useDesk(runningHandover);
  // The tables it depends on for the rest change rarely; each minute is soon enough for them.
  const items = useMemo(
    () => selectOpenItems({ ...readDesk(), orders, custody }, minute),
    [readDesk, orders, custody, minute],
  );
  const unnoted = running
    ? items.filter(({ key }) => (entryOf(running.notes, key)?.text ?? '') === '').length
    : 0;
  return (
    <span>
      {items.length === 0 ? t('board.nothing') : t('board.items', { count: items.length })}
      {unnoted > 0 && ` ${t('board.unnoted', { count: unnoted })}`}
    </span>
  );
}
