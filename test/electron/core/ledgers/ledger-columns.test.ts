import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';
import { liveMorning, wishFor } from './ledger-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
  await liveMorning(desk);
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const somebody = { title: 'none', phones: [], plates: [], firm: '', vip: false, note: '' };

const seat = () => desk.connectAs('1001', () => undefined);

/** What stands in the rows of a ledger under these headings. */
async function cellsOf(ledger: string, ids: readonly string[], filter: object = {}): Promise<unknown[][]> {
  const { columns, rows } = await mustAnswer(seat(), 'ledgers.preview', {
    ...wishFor(ledger),
    toOn: '2026-11-30',
    filter,
    limit: 200,
  });
  const at = ids.map((wanted) => columns.findIndex(({ id }) => id === wanted));
  return rows.map((row) => at.map((index) => row[index]));
}

it('a register of keys says how the owner agreed and who was the second person, and not who agreed', async () => {
  await mustAnswer(seat(), 'loans.lend', {
    ...{ codes: ['K-055'], borrower: { id: 'b-1' }, print: false },
    consent: { from: '王秀兰', way: 'phone', note: '', untilOn: null },
    second: { staff: '1002', pin: '730264' },
  });
  const { staff } = desk.store.book.desk;
  expect(await cellsOf('key-loans', ['code', 'consent', 'second'])).toEqual([
    ['K-001', '', ''],
    ['K-055', '电话', staff['1002']?.name],
  ]);
});

it('a register of documents says who approved, how often it was renewed, and with how many pages it came back', async () => {
  const [loan] = Object.values(desk.store.book.desk.custody).filter((each) => each.register === 'documents');
  await mustAnswer(seat(), 'loans.extend', { loan: loan?.number, reason: '没看完' });
  await mustAnswer(seat(), 'loans.return', { items: [{ code: 'F-001', pages: 48 }] });
  expect(await cellsOf('document-loans', ['code', 'renewals', 'pages', 'approver'])).toEqual([
    ['F-001', 1, 48, ''],
  ]);
});

it('residents are told with how often they called, complained and had repairs, also after a merge', async () => {
  const places = Object.values(desk.store.book.directory.places);
  const [kept, gone] = Object.values(desk.store.book.directory.people);
  const place = places.find(({ id }) => kept?.roles.some(({ placeId }) => placeId === id));
  const take = (kind: string, personId: string | undefined) =>
    mustAnswer(seat(), 'calls.take', {
      ...{ kind, channel: 'phone', place: place?.name, text: '来电', personId },
      ...(kind === 'complaint' ? { severity: 'S4', readBack: true } : {}),
    });
  await take('repair', kept?.id);
  await take('complaint', kept?.id);
  await take('repair', gone?.id);
  await mustAnswer(
    desk.connectAs('1002', () => undefined),
    'people.merge',
    { keep: kept?.id, drop: gone?.id },
  );
  expect(desk.store.book.activity.people[kept?.id ?? '']).toMatchObject({
    calls: 3,
    complaints: 1,
    repairs: 2,
  });
  const counts = await cellsOf('residents', ['name', 'calls', 'complaints', 'repairs'], { text: kept?.name });
  expect(counts).toContainEqual([kept?.name, 3, 1, 2]);
});

it('the work book says level, mode, warranty, price, and what a piece of work repeats', async () => {
  const take = (text: string, more: object = {}) =>
    mustAnswer(seat(), 'calls.take', { kind: 'repair', channel: 'phone', place: '1-101', text, ...more });
  const soon = '2026-11-22T10:00:00.000Z';
  const { order } = await take('空调不制冷', {
    ...{ urgency: 'urgent', mode: 'paid', warranty: true, referenceNo: 'SF-77' },
    ...{ visit: { kind: 'asked-fixed', at: soon }, promisedAt: soon },
  });
  await mustAnswer(seat(), 'orders.dispatch', { order, print: false });
  await mustAnswer(seat(), 'orders.pickUp', { order, signer: '郭磊' });
  await mustAnswer(seat(), 'orders.arrive', { order });
  await mustAnswer(seat(), 'orders.quote', { order, labourYuan: 80, materialsYuan: 35.5, note: '加氟' });
  await mustAnswer(seat(), 'orders.acceptQuote', { order });
  await mustAnswer(seat(), 'orders.returnSlip', {
    ...{ order, complete: true, done: true, signed: true, result: '已修好', materialsYuan: 30 },
  });
  await mustAnswer(seat(), 'orders.close', { order, reason: '无需回访' });
  const { order: again } = await take('空调又不制冷', { relation: { kind: 'rework', order } });
  const ids = [
    'number',
    'urgency',
    'mode',
    'warranty',
    'reference',
    'labour',
    'quotedMaterials',
    'quoteNote',
  ];
  const cells = await cellsOf('work-book', [...ids, 'usedMaterials', 'headSigned', 'reworkOf']);
  expect(cells).toContainEqual([
    ...[order, '急修', '有偿服务', '是', 'SF-77', 80, 35.5, '加氟'],
    ...[30, '是', ''],
  ]);
  expect(cells).toContainEqual([again, '普通', '上门', '', '', null, null, '', null, '', order]);
  const { quote } = desk.store.book.desk.orders[order ?? ''] ?? {};
  expect(quote?.acceptedAt).toBeTypeOf('string');
  expect(await cellsOf('work-book', ['promised', 'quoteAgreed'], { text: 'SF-77' })).toEqual([
    [soon, quote?.acceptedAt],
  ]);
});

it('residents are told with their last complaint and repair, also from history and after the start from a checkpoint', async () => {
  const [place] = Object.values(desk.store.book.directory.places);
  const { id: personId } = await mustAnswer(seat(), 'people.save', {
    person: { ...somebody, name: '闻最近', roles: [{ placeId: place?.id, role: 'owner' }] },
  });
  const take = (kind: string, text: string, more: object = {}) =>
    mustAnswer(seat(), 'calls.take', {
      ...{ kind, channel: 'phone', place: place?.name, placeId: place?.id, personId, text },
      ...more,
    });
  const work = async (order: string | null | undefined, more: object) => {
    for (const [channel, input] of [
      ['orders.dispatch', { print: false }],
      ['orders.pickUp', { signer: '郭磊' }],
      ['orders.returnSlip', { complete: true, done: true, signed: true, ...more }],
    ] as const)
      await mustAnswer(seat(), channel, { order, ...input });
  };
  await take('repair', '更早的报修');
  const { order } = await take('repair', '卧室灯不亮');
  await take('complaint', '楼上太吵', { severity: 'S4', readBack: true });
  const complainedAt = hand.now();
  const earlier = '2026-11-21T00:30:00.000Z';
  await take('complaint', '补录的', { severity: 'S4', readBack: true, happenedAt: earlier });
  await work(order, { result: '换了灯管' });
  await mustAnswer(seat(), 'orders.callBack', {
    ...{ order, outcome: 'reached', scores: { quality: 5, timeliness: 3, attitude: 4 } },
  });
  await mustAnswer(seat(), 'orders.close', { order, reason: '' });
  const ids = ['place', 'complainedAt', 'complained', 'repairedAt', 'repairer', 'repaired', 'satisfaction'];
  const { doneAt } = desk.store.book.desk.orders[order ?? ''] ?? {};
  const row = [place?.name, complainedAt, '楼上太吵', doneAt, '郭磊', '卧室灯不亮\n换了灯管', 3];
  expect(await cellsOf('residents', ids, { text: '闻最近' })).toEqual([row]);
  hand.forward(4 * 24 * 60);
  await mustAnswer(seat(), 'log.write', { text: '早' });
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, hand));
  expect(Object.hasOwn(desk.store.book.desk.orders, order ?? '')).toBe(false);
  expect(await cellsOf('residents', ids, { text: '闻最近' })).toEqual([row]);
});

it('residents without a place stand last, with an empty one', async () => {
  await mustAnswer(seat(), 'people.save', { person: { ...somebody, name: '闻无处', roles: [] } });
  const rows = await cellsOf('residents', ['place', 'name', 'role', 'complained'], { text: '闻' });
  expect(rows.at(-1)).toEqual(['', '闻无处', '', '']);
});

it('the record of calls says when a colleague learnt of it, and after how many rings it was taken', async () => {
  const collectedAt = '2026-11-21T09:00:00.000Z';
  await mustAnswer(seat(), 'calls.take', {
    ...{ kind: 'repair', channel: 'staff', place: '1-102', text: '门禁坏了', collector: '小李' },
    ...{ collectedAt, rings: 2 },
  });
  expect(await cellsOf('service-calls', ['collectedAt', 'rings'], { text: '门禁坏了' })).toEqual([
    [collectedAt, 2],
  ]);
});

it('a register of deposits says with what identity it went, whether the tag was there, and how else it ended', async () => {
  const receive = (what: string) =>
    mustAnswer(seat(), 'deposits.receive', {
      ...{ what, class: 'article', told: true, print: false, owner: { name: '顾晓芬' } },
    });
  const { deposit } = await receive('蓝色背包');
  await mustAnswer(seat(), 'deposits.release', {
    ...{ deposit, to: '顾晓芬', identity: 'id-card', tagSeen: true, note: '' },
  });
  const ids = ['what', 'collectedBy', 'identity', 'tagSeen', 'disposal'];
  expect(await cellsOf('deposits', ids, { text: '蓝色背包' })).toEqual([
    ['蓝色背包', '顾晓芬', '身份证', '是', ''],
  ]);
});

it('a register of visits says of what kind they are, and until when who has a permit may come', async () => {
  await mustAnswer(seat(), 'visits.expect', {
    ...{ who: { name: '施工队长', firm: '宏达装修' }, why: '装修', class: 'contractor' },
    ...{ place: { id: null, name: '8-1502' }, permitUntil: '2026-12-24' },
  });
  expect(await cellsOf('visits', ['visitor', 'visitKind', 'permitUntil'], { text: '宏达' })).toEqual([
    ['施工队长', '施工人员', '2026-12-24'],
  ]);
});

it('messages say by when they were to be passed on, and what came of it', async () => {
  const promisedAt = '2026-11-29T10:00:00.000Z';
  const { order } = await mustAnswer(seat(), 'calls.take', {
    ...{ kind: 'message', channel: 'phone', place: '1-103', text: '请带图纸', messageFor: '周主任' },
    ...{ readBack: true, promisedAt, visit: { kind: 'asked-fixed', at: promisedAt } },
  });
  await mustAnswer(seat(), 'orders.dispatch', { order, print: false });
  await mustAnswer(seat(), 'orders.complete', { order, result: '已当面转告' });
  expect(await cellsOf('messages', ['promised', 'result'], { text: '图纸' })).toEqual([
    [promisedAt, '已当面转告'],
  ]);
});
