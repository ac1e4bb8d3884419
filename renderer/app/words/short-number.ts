const number = /^([A-Z])(\d{2})(\d{4})-(.+)$/;

/**
 * The number of an order or a call as this desk reads it (ux 5).
 *
 * Today's of this desk: `0019`; of this year: `1123-0044`; another desk's or year's: in full. `today` is the local
 * day, for example `2026-11-24`. Copying always takes the full number.
 */
export function shortNumber(full: string, desk: string, today: string): string {
  const [, letter, year, monthDay, counter] = number.exec(full) ?? [];
  if (!counter || letter !== desk || year !== today.slice(2, 4)) return full;
  return monthDay === today.slice(5, 7) + today.slice(8, 10) ? counter : `${monthDay}-${counter}`;
}
