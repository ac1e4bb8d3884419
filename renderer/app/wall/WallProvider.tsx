import { useCallback, useMemo, type ReactNode } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { useFresh } from '../now/use-fresh.ts';
import { useKept } from '../orders/use-order-rows.ts';
import { WallContext } from './wall-context.ts';
import { keepLines, readWall, viewOf } from './wall-view.ts';

/** Reads what runs against a clock once for all who show it: the wall, the top bar, the rail. */
export function WallProvider({ children }: { readonly children: ReactNode }) {
  const orders = useDesk((desk) => desk.orders);
  const custody = useDesk((desk) => desk.custody);
  const standing = useDesk((desk) => desk.standing);
  const clockRules = useDesk((desk) => desk.clockRules);
  const workdays = useDesk((desk) => desk.workdays);
  const settings = useDesk((desk) => desk.settings);
  const centre = useDesk((desk) => desk.centre);
  const setBackMs = useDesk((desk) => desk.setBackMs);
  const read = useCallback(
    (now: number) =>
      readWall({ orders, custody, standing, clockRules, workdays, settings, centre, setBackMs }, now),
    [orders, custody, standing, clockRules, workdays, settings, centre, setBackMs],
  );
  const lines = useKept(useFresh(read), keepLines);
  const view = useMemo(() => viewOf(lines), [lines]);
  return <WallContext value={view}>{children}</WallContext>;
}
