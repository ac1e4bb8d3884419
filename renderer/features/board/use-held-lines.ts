import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { rowAfterKey } from '../../ui/data-table-keys.ts';
import { holdOrder } from './hold-order.ts';
import { presentOf } from './present-line.ts';

const PAGE_ROWS = 10;

interface Held {
  /** The row in use, as it was last seen. */
  readonly line: WallLine;
  /** Where everything stood when it was chosen. */
  readonly order: readonly string[];
}

/** The lines in the order in which they are shown, and the one the keys are about. */
export interface HeldLines {
  readonly shown: readonly WallLine[];
  readonly chosen: WallLine | undefined;
  readonly isHeld: boolean;
  /** Stays the same from second to second. */
  choose(id: string): void;
  move(key: string): void;
  release(): void;
}

/** Keeps the list still from the moment somebody moves in it until the selection is given up (ux 6.2). */
export function useHeldLines(lines: readonly WallLine[]): HeldLines {
  const orders = useDesk((desk) => desk.orders);
  const custody = useDesk((desk) => desk.custody);
  const tables = useDesk(clockTables);
  const [held, setHeld] = useState<Held | null>(null);
  const shown = useMemo(
    () =>
      holdOrder(lines, held?.order ?? null, {
        idOf,
        kept: held && presentOf(held.line, { orders, custody }, tables, momentNow()),
        goesFirst: (line) => line.kind === 'order' && line.order.kind === 'emergency',
      }),
    [lines, held, orders, custody, tables],
  );
  const chosen = shown.find(({ id }) => id === held?.line.id) ?? shown[0];
  const present = useRef(shown);
  useLayoutEffect(() => {
    present.current = shown;
  }, [shown]);

  const choose = useCallback((id: string) => {
    const line = present.current.find((each) => each.id === id);
    if (line) setHeld({ line, order: present.current.map(idOf) });
  }, []);
  const move = useCallback(
    (key: string) => {
      const there = chosen && rowAfterKey(key, shown.map(idOf), chosen.id, PAGE_ROWS);
      if (there) choose(there);
    },
    [chosen, shown, choose],
  );
  const release = useCallback(() => setHeld(null), []);

  return { shown, chosen, isHeld: held !== null, choose, move, release };
}

function idOf({ id }: WallLine): string {
  return id;
}
