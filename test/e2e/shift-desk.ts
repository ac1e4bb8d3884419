import type { Language } from '../../shared/domain/primitives.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import type { ShiftPattern } from '../../shared/domain/shift/pattern.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const MINUTE = 60_000;
const ZONE = 'Asia/Shanghai';
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The PINs of those who hand over and take over, besides the ones in `samplePins`. */
export const clerkPins = { '1003': '915386', '1004': '264085' } as const;

/** A sample window whose night shift ends in ten minutes. */
export interface ShiftDesk extends SampleWindow {
  /** From here on the desk writes as if it were so many minutes ago. */
  minutesAgo(minutes: number): void;
  /** Registers a repair for a room whose resident is known; answers with its number. */
  take(room: string, text: string): Promise<string>;
  /** The view of the handover: Ctrl 5 and its tab, by Enter. */
  openHandover(): Promise<void>;
  /** Brings an order to where its caller is to be rung. */
  finish(order: string): Promise<void>;
}

interface Setting {
  readonly language?: Language;
  /** Who is on the roster of the morning; nobody leaves the roster open to all. */
  readonly morning?: readonly string[];
}

/** Opens the sample centre with the night shift open in the hands of 1001; the morning follows in ten minutes. */
export async function openShiftDesk({
  language = 'zh-CN',
  morning = ['1003'],
}: Setting = {}): Promise<ShiftDesk> {
  let offset = 0;
  const window = await openSampleWindow({
    signedInAs: '1002',
    language,
    now: () => new Date(Date.now() + offset).toISOString(),
  });
  await planNight(window, morning);
  offset = -460 * MINUTE;
  await window.ask('session.lock', {});
  await window.ask('session.signIn', { staff: '1001', pin: samplePins['1001'] });
  await window.page.getByRole('navigation').first().waitFor();
  await window.ask('shifts.open', {});
  offset = 0;
  await endTheDay(window);
  return {
    ...window,
    async faults(part) {
      // A button that has just become possible fades to its colour; half-way it has no contrast. One whose part goes away ends as cancelled.
      await window.page.evaluate(() =>
        Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      );
      return window.faults(part);
    },
    minutesAgo(minutes) {
      offset = -minutes * MINUTE;
    },
    openHandover: () => openHandover(window, language),
    take: (room, text) => takeRepair(window, room, text),
    async finish(order) {
      await window.ask('orders.pickUp', { order, signer: '吴永强' });
      await window.ask('orders.returnSlip', { order, complete: true, done: true, signed: true });
    },
  };
}

async function openHandover({ page, press }: SampleWindow, language: Language): Promise<void> {
  const { shift, handover } = language === 'en' ? en : zhCN;
  await press('Control+5');
  const tab = page
    .getByRole('tablist', { name: shift.views })
    .getByRole('tab', { name: shift.view.handover, exact: true });
  // Near the end of the shift the key leads there by itself, and a handover that runs has its steps instead of the tabs.
  await tab
    .or(page.getByRole('list', { name: handover.steps }))
    .first()
    .waitFor();
  if ((await tab.count()) > 0) await tab.press('Enter');
}

async function takeRepair({ ask }: SampleWindow, room: string, text: string): Promise<string> {
  const hit = (await ask('callers.find', { text: room, limit: 1 })).hits[0];
  if (!hit?.placeId || !hit.personId) throw new Error(`The sample has nobody in ${room}`);
  const { order } = await ask('calls.take', {
    kind: 'repair',
    channel: 'phone',
    place: hit.placeName,
    placeId: hit.placeId,
    personId: hit.personId,
    text,
    dispatch: true,
    print: false,
  });
  if (order === null) throw new Error('A repair leaves an order');
  return order;
}

/** The checks of the day are signed, so that the list is the same whatever the hour: in the evening they are open matters. */
async function endTheDay({ ask }: SampleWindow): Promise<void> {
  for (const task of ['daily-count', 'day-end'] as const)
    await ask('rounds.sign', { task, pin: samplePins['1001'] });
}

/** Two shifts are planned, the night that ends in ten minutes and the morning after it, wherever the clock stands. */
async function planNight({ ask }: SampleWindow, morning: readonly string[]): Promise<void> {
  const end = Date.now() + 10 * MINUTE;
  const hours = (at: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(at);
  const shared = { weekdays: everyDay, isActive: true };
  const night: ShiftPattern = {
    ...{ id: 'night', name: '夜班', latinName: 'Night', ...shared },
    ...{ from: hours(end - 480 * MINUTE), until: hours(end) },
  };
  const early: ShiftPattern = {
    ...{ id: 'early', name: '早班', latinName: 'Early', ...shared },
    ...{ from: hours(end), until: hours(end + 480 * MINUTE) },
  };
  for (const pattern of [night, early]) await ask('shifts.savePattern', { pattern });
  for (const id of ['late', 'weekend'])
    await ask('shifts.savePattern', { pattern: { ...early, id, isActive: false } });
  const on = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(end);
  await ask('shifts.setRoster', { on, pattern: 'early', staff: [...morning] });
}
