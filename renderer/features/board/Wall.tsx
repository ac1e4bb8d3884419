import { styled } from '@mui/material/styles';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { nearestClock } from '../../../shared/rules/read-clocks.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import type { KeyBinding } from '../../app/keyboard/binding.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { stepOf } from '../../app/orders/order-step.ts';
import { useStartAct } from '../../app/orders/use-start-act.ts';
import { useWords } from '../../app/words/use-words.ts';
import { rowAfterKey } from '../../ui/data-table-keys.ts';
import { holdOrder } from './hold-order.ts';
import { outcomesOf } from './outcomes.ts';
import { useOutcome } from './use-outcome.ts';
import { WallRow } from './WallRow.tsx';

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  // The ring stands round the row the keys are about, not round the whole list.
  'html &:focus': { outline: 'none' },
  '&:focus > [aria-selected="true"]': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

const PAGE_ROWS = 10;

/** The list of what waits, worst first; it stands still while somebody works in it (ux 6.2). */
export function Wall({ rows }: { readonly rows: readonly OrderRow[] }) {
  const t = useWords('board');
  const grid = useRef<HTMLDivElement>(null);
  const { start, trouble } = useStartAct();
  const outcome = useOutcome();
  const { ask: askOutcome } = outcome;
  const orders = useDesk((desk) => desk.orders);
  const tables = useDesk(clockTables);
  /** The row in use and where everything stood when it was chosen; null as long as nobody has moved. */
  const [held, setHeld] = useState<{ id: string; order: readonly string[] } | null>(null);

  const shown = useMemo(() => {
    const gone = held && orders[held.id];
    const kept = gone ? { order: gone, nearest: nearestClock(gone, tables, momentNow()) } : null;
    return holdOrder(rows, held?.order ?? null, {
      idOf,
      kept,
      goesFirst: ({ order }) => order.kind === 'emergency',
    });
  }, [rows, held, orders, tables]);
  const chosen = shown.find((row) => idOf(row) === held?.id) ?? shown[0];
  const chosenId = chosen ? idOf(chosen) : undefined;

  // Every row holds these, so they stay the same from second to second.
  const present = useRef(rows);
  useLayoutEffect(() => {
    present.current = rows;
  }, [rows]);
  const choose = useCallback((id: string) => setHeld({ id, order: present.current.map(idOf) }), []);
  const doStep = useCallback(
    ({ order, nearest }: OrderRow) => {
      const act = stepOf(order, nearest);
      if (act === 'chase' || act === 'askCompletion') askOutcome(order.number, act);
      else if (act) start(order, act);
    },
    [start, askOutcome],
  );
  const open = useCallback((number: string) => goTo({ place: 'orders', view: 'to-do', order: number }), []);

  useEffect(() => {
    if (chosenId) document.getElementById(rowId(chosenId))?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);

  const move = (key: string) => {
    const there = chosenId && rowAfterKey(key, shown.map(idOf), chosenId, PAGE_ROWS);
    if (there) choose(there);
  };
  const moves = (['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const).map(
    (chord): KeyBinding => ({ chord, act: () => move(chord), repeats: true }),
  );
  useKeys([
    ...keysOf(outcome),
    ...moves,
    { chord: 'Enter', label: t('step'), act: () => chosen && doStep(chosen) },
    { chord: 'ArrowRight', label: t('open'), act: () => chosenId && open(chosenId) },
    { chord: 'Escape', label: t('release'), act: () => setHeld(null), when: () => held !== null },
  ]);

  return (
    <Grid
      ref={grid}
      role="grid"
      aria-label={t('wall')}
      aria-rowcount={shown.length}
      aria-activedescendant={chosenId && rowId(chosenId)}
      tabIndex={0}
    >
      {shown.map((row, index) => (
        <WallRow
          key={idOf(row)}
          id={rowId(idOf(row))}
          row={row}
          index={index}
          isChosen={row === chosen}
          asked={outcome.asked?.order === idOf(row) ? outcome.asked : null}
          trouble={[trouble, outcome.trouble].find((each) => each?.order === idOf(row))?.error ?? null}
          onChoose={choose}
          onStep={doStep}
          onOpen={open}
          onOutcome={outcome.asked?.order === idOf(row) ? outcome.answer : nothing}
          onLeave={outcome.leave}
        />
      ))}
    </Grid>
  );
}

/** Rows that ask nothing need no answer; the same function for all, so that they are not drawn anew. */
function nothing(): void {}

function idOf({ order }: OrderRow): string {
  return order.number;
}

function rowId(number: string): string {
  return `wall-${number}`;
}

/** While an outcome is asked for, its digits and Esc come before the keys of the list. */
function keysOf({ asked, answer, leave }: ReturnType<typeof useOutcome>): KeyBinding[] {
  if (asked === null) return [];
  return [
    ...outcomesOf[asked.act].map(({ chord, outcome }): KeyBinding => ({ chord, act: () => answer(outcome) })),
    { chord: 'Escape', act: leave },
  ];
}
