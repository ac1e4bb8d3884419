import { useState } from 'react';

/** Which record of a section is worked on. */
export interface Records<R> {
  /** The chosen record; null while a new one is written. */
  readonly chosen: R | null;
  /** Shows a record; an unknown id leaves the new one and goes back to the first. */
  readonly choose: (id: string) => void;
  /** Begins a new record. */
  readonly begin: () => void;
}

/** Keeps the choice among the records of a section; the first is chosen as long as nobody has chosen. */
export function useRecords<R>(rows: readonly R[], idOf: (row: R) => string): Records<R> {
  const [picked, setPicked] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  return {
    chosen: isNew ? null : (rows.find((row) => idOf(row) === picked) ?? rows[0] ?? null),
    choose(id) {
      setPicked(id);
      setNew(false);
    },
    begin: () => setNew(true),
  };
}
