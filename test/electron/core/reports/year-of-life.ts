import { PassThrough } from 'node:stream';
import { runGenerate } from '../../../../electron/hosts/command-line/generate-verb.ts';
import type { ChannelName } from '../../../../shared/contract.ts';
import { createHand, deskOptions, mustAnswer, mustOpen, readSampleFile } from '../../../temp-desk.ts';
import { handOver } from '../handover/hand-over.ts';

/** The invented year ends with October; two days are lived after it. */
const LAST_DAY = '2026-10-31';

/** When the year is looked at: on the third day of November, at nine in the morning. */
export const LOOKED_AT = '2026-11-03T01:00:00.000Z';

/** Makes a book of a year in a folder: invented, and at its end what the generator does not invent. */
export async function liveYear(folder: string, size: Readonly<Record<string, string>>): Promise<void> {
  const made = await runGenerate(
    {
      input: new PassThrough(),
      output: new PassThrough(),
      complain: () => undefined,
      environment: {},
      newId: () => 'id',
      now: () => LOOKED_AT,
      sample: readSampleFile,
    },
    { folder, until: LAST_DAY, seed: '7', ...size },
  );
  if (made !== 0) throw new Error(`The year was not made: ${made}`);
  await liveOn(folder);
}

/** The sample is drawn of so many in a hundred, and these are found in it in turn. */
const PERCENT = 20;
const findings = [['read-back'], [], [], ['kind', 'closing'], []] as const;
/** Those of the month before count in its report, whenever they are looked at. */
const drawn = [
  { fromOn: '2026-10-01', toOn: LAST_DAY },
  { fromOn: '2026-11-01', toOn: '2026-11-01' },
];

/** Two days of calls, handovers in time and late, quality checks and cases. */
async function liveOn(folder: string): Promise<void> {
  const hand = createHand('2026-11-01T00:05:00.000Z');
  const desk = await mustOpen(deskOptions(folder, hand));
  const seat = (staff: string) => desk.connectAs(staff, () => undefined);
  const write = (staff: string, title: string) =>
    mustAnswer(seat(staff), 'cases.write', {
      order: null,
      title,
      problem: '漏水',
      solution: '换垫圈',
      keys: '',
    });
  const take = (staff: string, text: string) =>
    mustAnswer(seat(staff), 'calls.take', {
      ...{ kind: 'complaint', channel: 'phone', place: '3-1203', text, severity: 'S2' },
      ...{ readBack: true, dispatch: true, print: false },
    });
  const ask = (seconds: number) =>
    mustAnswer(seat('1001'), 'calls.take', {
      ...{ kind: 'enquiry', channel: 'phone', place: '3-1203', text: '会所几点开门', rings: 2 },
      ...{ intakeSeconds: seconds, answer: { outcome: 'answered', text: '早上九点' } },
    });
  // The first thing of a day takes the holidays of the year into the book.
  await mustAnswer(seat('1001'), 'log.write', { text: '开班' });
  await mustAnswer(seat('1001'), 'shifts.open', {});
  await take('1001', '楼上装修太吵');
  await ask(170);
  await ask(200);
  await write('1001', '水龙头滴水');
  await leaveOpen(seat('1001'));
  const out = await sendOut(seat('1001'));
  hand.set('2026-11-01T02:00:00.000Z');
  for (const order of out) {
    await mustAnswer(seat('1001'), 'orders.pickUp', { order, signer: '郭磊' });
    await mustAnswer(seat('1001'), 'orders.complete', { order, result: '换了垫圈' });
  }
  hand.set('2026-11-01T08:05:00.000Z');
  await handOver(desk, { from: '1001', to: '1003' });
  await take('1003', '电梯里有异味');
  await write('1003', '门禁失灵');
  await write('1003', '地库积水');
  hand.set('2026-11-01T16:40:00.000Z');
  await handOver(desk, { from: '1003', to: '1004' });
  for (const period of drawn) {
    const { draw } = await mustAnswer(seat('1002'), 'quality.draw', { ...period, percent: PERCENT, seed: 4 });
    const { draws } = await mustAnswer(seat('1002'), 'quality.list', {});
    const checks = draws.find(({ id }) => id === draw)?.checks ?? [];
    for (const [index, { record }] of checks.slice(0, -1).entries())
      await mustAnswer(seat('1002'), 'quality.check', {
        ...{ draw, record, note: '' },
        wrong: [...(findings[index % findings.length] ?? [])],
      });
  }
  // Nothing of it is late but its workday, which is over on Monday night.
  hand.set('2026-11-02T00:30:00.000Z');
  await mustAnswer(seat('1002'), 'complaints.digest', { close: false, note: '' });
  hand.set('2026-11-02T02:00:00.000Z');
  await beginAnew(seat('1002'), out);
  hand.set(LOOKED_AT);
  await desk.close();
}

type Someone = Parameters<typeof mustAnswer>[0];

/** Slips that go out on Sunday and are not back when the week ends. */
async function sendOut(clerk: Someone): Promise<string[]> {
  const orders: string[] = [];
  for (const kind of ['repair', 'complaint', 'repair'] as const) {
    const { order } = await mustAnswer(clerk, 'calls.take', {
      ...{ kind, channel: 'phone', place: '3-1203', text: '水龙头漏水', readBack: true },
      ...{ dispatch: true, print: false, ...(kind === 'complaint' && { severity: 'S3' }) },
    });
    orders.push(order ?? '');
  }
  return orders;
}

/** A slight complaint that is fetched and answered, and goes no further. */
async function leaveOpen(clerk: Someone): Promise<void> {
  const { order } = await mustAnswer(clerk, 'calls.take', {
    ...{ kind: 'complaint', channel: 'phone', place: '5-1102', text: '楼道灯太暗', severity: 'S4' },
    ...{ readBack: true, dispatch: true, print: false },
  });
  await mustAnswer(clerk, 'orders.pickUp', { order, signer: '刘敏' });
  const entry = { kind: 'response', text: '已回复业主' };
  await mustAnswer(clerk, 'complaints.record', { order, entry });
}

/** On Monday two come back unsigned, to be sent elsewhere and begun anew, and the third is closed and opened again. */
async function beginAnew(supervisor: Someone, [first, second, third]: readonly string[]): Promise<void> {
  const paper = { complete: true, done: true, signed: true, result: '', note: '' };
  const does = (channel: ChannelName, order: string | undefined, more: object = {}) =>
    mustAnswer(supervisor, channel, { order, ...more });
  for (const order of [first, second]) await does('orders.returnSlip', order, { ...paper, signed: false });
  await does('orders.reassign', first, { department: 'security', reason: '派错了部门' });
  await does('orders.start', second);
  await does('orders.returnSlip', third, paper);
  await does('orders.close', third, { reason: '客户说不用回访' });
  await does('orders.reopen', third, { reason: '又漏了' });
}
