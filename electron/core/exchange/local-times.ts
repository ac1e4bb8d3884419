/** Makes a writer of moments for tables, in a time zone: `2026-11-22 18:00`; nothing for a moment that is not there. */
export function localTimes(timeZone: string): (at: string | null | undefined) => string {
  const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => (at ? formatter.format(new Date(at)) : '');
}
