const formatters = new Map<string, Intl.DateTimeFormat>();

/** Month, day, hour and minute of a moment at the desk: `11-24 14:09`. */
export function slipTime(at: string, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
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
  return `${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}
