import { createContext, useContext } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';

/** Everything that runs against a clock, and how much of it is late or soon. */
export interface WallView {
  /** Worst first. */
  readonly lines: readonly WallLine[];
  readonly late: number;
  readonly soon: number;
  readonly worst: WallLine | null;
}

export const WallContext = createContext<WallView | null>(null);

/** What runs against a clock; read once for the whole page. */
export function useWall(): WallView {
  const wall = useContext(WallContext);
  if (!wall) throw new Error('The wall needs a WallProvider above it');
  return wall;
}
