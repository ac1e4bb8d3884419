import type { InputOf } from '../../shared/contract.ts';
import { periodBefore, periodOf, type ReportPeriod } from '../../shared/domain/report/report-period.ts';
import { dayAfter, instantOf, localTime } from '../../shared/rules/local-days.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const rooms = ['3-1203', '5-1102', '6-0301', '3-0702'] as const;
const kinds = ['repair', 'enquiry', 'complaint', 'cleaning'] as const;
const hours = [8, 9, 9, 15] as const;
const pins: Readonly<Record<string, string>> = { ...samplePins, '1003': '915386' };

/** A sample window whose last week has calls, orders that were fetched late, and callbacks. */
export interface ReportedWeek extends SampleWindow {
  readonly week: ReportPeriod;
  /** Lets somebody else sit down. */
  changeTo(staff: string): Promise<void>;
}

/** Opens a sample window in which the week that is over was worked by two people; then somebody sits down today. */
export async function openReportedWeek(
  language: 'zh-CN' | 'en',
  signedInAs: keyof typeof samplePins,
): Promise<ReportedWeek> {
  const week = periodBefore(periodOf({ report: 'week', on: localTime(Date.now(), ZONE).day }));
  let at: number | null = instantOf(week.fromOn, 8 * 60 * MINUTE, ZONE);
  const window = await openSampleWindow({
    signedInAs: '1001',
    language,
    now: () => new Date(at ?? Date.now()).toISOString(),
  });
  const changeTo = async (staff: string) => {
    await window.ask('session.lock', {});
    await window.ask('session.signIn', { staff, pin: pins[staff] ?? '' });
    await window.page.getByRole('navigation').first().waitFor();
    await window.page.keyboard.press('Escape');
  };
  for (let day = 0; day < 7; day += 1) {
    if (day > 0) await changeTo(day % 2 === 0 ? '1001' : '1003');
    for (const [index, hour] of hours.entries()) {
      at = instantOf(dayAfter(week.fromOn, day), (hour * 60 + index) * MINUTE, ZONE);
      const order = await take(window, day, index);
      if (order === null || kinds[index] !== 'repair') continue;
      // Of the even days the slip is fetched in time, of the odd ones it is not.
      at += (day % 2 === 0 ? 5 : 40) * MINUTE;
      await window.ask('orders.pickUp', { order, signer: '吴永强' });
    }
  }
  at = null;
  await changeTo(signedInAs);
  return { ...window, week, changeTo };
}

async function take({ ask }: SampleWindow, day: number, index: number): Promise<string | null> {
  const room = rooms[(day + index) % rooms.length] ?? rooms[0];
  const kind = kinds[index] ?? 'repair';
  const hit = (await ask('callers.find', { text: room, limit: 1 })).hits[0];
  if (!hit?.placeId || !hit.personId) throw new Error(`The sample has nobody in ${room}`);
  const call: InputOf<'calls.take'> = {
    kind,
    channel: 'phone',
    place: hit.placeName,
    placeId: hit.placeId,
    personId: hit.personId,
    text: `${kind} 第${day + 1}天`,
    rings: 2,
    intakeSeconds: 20 + day,
    readBack: true,
    print: false,
    ...(kind === 'enquiry'
      ? { answer: { outcome: 'answered', text: '告诉了开门时间' } }
      : { dispatch: true }),
    ...(kind === 'complaint' ? { severity: 'S3' } : {}),
  };
  return (await ask('calls.take', call)).order;
}
