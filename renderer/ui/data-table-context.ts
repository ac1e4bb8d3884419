import { createContext, useContext, type ReactNode } from 'react';

interface TableWords {
  /** How a row is spoken (ux 9). */
  readonly speak: ((row: object) => string) | null;
  /** The marked rows, or the chosen one. */
  readonly selected: ReadonlySet<string>;
  /** What stands there without rows. */
  readonly empty: ReactNode;
}

/** The grid makes its rows and its empty ground itself, so what they need comes this way. */
export const TableContext = createContext<TableWords>({ speak: null, selected: new Set(), empty: null });

/** What the table around has to say. */
export function useTableWords(): TableWords {
  return useContext(TableContext);
}
