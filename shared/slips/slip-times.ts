const formatters = new Map<string, Intl.DateTimeFormat>();

/** Month, day, hour and minute of a moment at the desk: `11-24 14:09`. */
export function slipTime(at: string, timeZone: string): string {
  return partsOf(at, timeZone).time;
}

/** The same with its year, unless that is the one which everybody expects: `2025-11-24 14:09`. */
export function slipTimeBeside(at: string, timeZone: string, expectedYear: string | null): string {
  const { year, time } = partsOf(at, timeZone);
  return year === expectedYear ? time : `${year}-${time}`;
}

function partsOf(at: string, timeZone: string): { year: string; time: string } {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(
    formatter.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  );
  const time = `${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
  return { year: parts['year'] ?? '', time };
}
