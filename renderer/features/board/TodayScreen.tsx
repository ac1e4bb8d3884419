import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { useDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useOrderRows } from '../../app/orders/use-order-rows.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardSide } from './BoardSide.tsx';
import { EmptyBoard } from './EmptyBoard.tsx';
import { Wall } from './Wall.tsx';

// Zoom narrows the columns and not the window, so they are measured themselves.
const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex', container: 'today / inline-size' });

const Left = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
  '& [data-part="keys"]': { display: 'inline-flex', gap: 3, alignItems: 'center' },
  '& [data-part="keys"] > span': { margin: '0 3px 0 8px' },
  '@container today (max-width: 1240px)': { '& [data-part="keys"]': { display: 'none' } },
}));

const everything = { view: 'to-do', limit: 10_000, offset: 0 } as const;

/** Today: everything that runs against a clock, worst first, and what is out, due and said beside it (ux 6.2). */
export function TodayScreen() {
  const t = useWords('board');
  const { id: me } = useStaff();
  const words = useOrderWords();
  const departments = useDesk((desk) => desk.departments);
  const open = useOrderRows(everything);
  const [view, setView] = useState('all');

  // What waits for its callback stands at the right: no clock of the wall runs for it.
  const wall = useMemo(() => open.filter(({ order }) => order.state !== 'awaiting-callback'), [open]);
  const views = useMemo(() => {
    const counted = Object.keys(departments).map((id) => ({ id, count: wall.filter(isOf(id)).length }));
    const busy = counted.some(({ count }) => count > 0)
      ? counted.filter(({ count }) => count > 0)
      : counted.slice(0, 2);
    return [
      { value: 'all', label: t('all'), count: wall.length },
      { value: 'mine', label: t('mine'), count: wall.filter(({ order }) => order.owner === me).length },
      ...busy.map(({ id, count }) => ({ value: id, label: words.department(id), count })),
    ];
  }, [wall, departments, words, me, t]);
  const shownView = views.some(({ value }) => value === view) ? view : 'all';
  const rows = useMemo(
    () =>
      wall.filter(
        (row) =>
          shownView === 'all' || (shownView === 'mine' ? row.order.owner === me : isOf(shownView)(row)),
      ),
    [wall, shownView, me],
  );

  return (
    <Columns>
      <Left>
        <BoardHead />
        <ViewTabs label={t('views')} views={views} value={shownView} onChange={setView} end={<ListKeys />} />
        {rows.length === 0 ? (
          <EmptyBoard isWhole={wall.length === 0} callbacks={open.length - wall.length} />
        ) : (
          <Wall key={shownView} rows={rows} />
        )}
      </Left>
      <BoardSide />
    </Columns>
  );
}

function isOf(department: string): (row: OrderRow) => boolean {
  return ({ order }) => order.department === department;
}

function ListKeys() {
  const t = useWords('board');
  return (
    <span data-part="keys">
      <span>{t('choose')}</span>
      <KeyCap chord="ArrowUp" />
      <KeyCap chord="ArrowDown" />
      <span>{t('step')}</span>
      <KeyCap chord="Enter" />
      <span>{t('open')}</span>
      <KeyCap chord="ArrowRight" />
    </span>
  );
}
