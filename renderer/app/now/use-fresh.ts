import { useMemo, useState } from 'react';
import { momentNow, useIsOutside } from './now.ts';

/** Something that was read at a moment, and the moment from which it has to be read anew; in milliseconds. */
export interface Fresh<T> {
  readonly value: T;
  readonly until: number;
}

/**
 * Reads something that changes with time, again only when its time has come or `read` is another function.
 *
 * Reading every second what changes once in minutes would be most of the work of this page.
 */
export function useFresh<T>(read: (now: number) => Fresh<T>): T {
  const [now, setNow] = useState(momentNow);
  const { value, until } = useMemo(() => read(now), [read, now]);
  const isOver = useIsOutside(now, until);
  if (isOver) setNow(momentNow());
  return value;
}
