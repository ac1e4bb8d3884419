import fc from 'fast-check';
import type { ChannelName } from '../../shared/contract.ts';

/** A wish as a window sends it. */
export type AskedWish = readonly [ChannelName, object];

const order = (index: number) => ({ order: `A261122-${String(index).padStart(4, '0')}` });
const index = fc.integer({ min: 1, max: 6 });
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => `水${text}`);
const severity = fc.constantFrom('S1', 'S2', 'S3', 'S4');
const dueOn = '2026-11-30';

/** Entries of a complaint that need nothing from before. */
const entry = words.chain((text) =>
  fc.constantFrom<object>(
    { kind: 'apology' },
    { kind: 'response', text },
    { kind: 'handling', text },
    { kind: 'cause', text, field: 'service' },
    { kind: 'follower', name: '任强' },
    { kind: 'measure', text, person: '任强', dueOn },
    { kind: 'form', plan: text, feedback: text },
    { kind: 'compensation', text, yuan: 12.5 },
    { kind: 'compensation-approved', isApproved: false, note: text },
    { kind: 'review', finding: text, remedy: text, person: '任强', dueOn },
    { kind: 'letter', to: '街道', subject: text, sentOn: dueOn },
    { kind: 'public-notice', text, where: '信息栏' },
    { kind: 'joint-visit', visitedAt: '2026-11-22T00:00:00.000Z', people: ['任强'], text },
  ),
);

const rule = fc.constantFrom<object>(
  { table: 'clocks', id: 'pick-up', change: { limit: { unit: 'minutes', amount: 5 } } },
  { table: 'clocks', id: 'notify', copyAs: 'notify-slow', change: { trades: ['hotel'] } },
  { table: 'clocks-reset', id: 'pick-up' },
  { table: 'numbers', id: 'callback-low-score', value: 3 },
  { table: 'calendar', on: '2026-11-23', day: { on: '2026-11-23', kind: 'rest', name: '停' } },
  { table: 'calendar-import', source: '甲', text: '2028-10-01,rest,国庆节' },
  {
    table: 'people',
    person: {
      ...{ id: 'gm', level: 'general-manager', department: null },
      ...{ name: '任志远', phone: '8001', from: '00:00', to: '00:00' },
    },
  },
);

/** Wishes about clocks, complaints, callbacks, requests and their tables; many are refused. */
export const promiseWishes: readonly fc.WeightedArbitrary<AskedWish>[] = [
  {
    weight: 3,
    arbitrary: fc.tuple(severity, words).map(([grave, text]): AskedWish => {
      const said = { hasApologised: true, demand: text };
      const call = { channel: 'phone', place: '3-1203', text, readBack: true, dispatch: true };
      return ['complaints.register', { ...call, severity: grave, complaint: said }];
    }),
  },
  {
    weight: 2,
    arbitrary: words.map((text): AskedWish => [
      'calls.take',
      { kind: 'request', channel: 'phone', place: '3-1203', text },
    ]),
  },
  {
    weight: 1,
    arbitrary: words.map((text): AskedWish => [
      'calls.take',
      { kind: 'enquiry', channel: 'phone', place: '3-1203', text, sendAddress: true, callBack: true },
    ]),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(index, entry)
      .map(([each, written]): AskedWish => ['complaints.record', { ...order(each), entry: written }]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(index, severity)
      .map(([each, to]): AskedWish => [
        'complaints.changeSeverity',
        { ...order(each), severity: to, reason: '重' },
      ]),
  },
  { weight: 1, arbitrary: fc.constant<AskedWish>(['complaints.digest', { close: true }]) },
  {
    weight: 2,
    arbitrary: index.map((each): AskedWish => [
      'requests.relay',
      { ...order(each), told: '罗小凤', confirmedBy: '罗小凤' },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(index, fc.constantFrom('working', 'no-answer', 'done'))
      .map(([each, outcome]): AskedWish => ['requests.chase', { ...order(each), outcome }]),
  },
  {
    weight: 1,
    arbitrary: index.map((each): AskedWish => [
      'requests.offer',
      { ...order(each), text: '毛毯', yuan: 20, answer: 'accepted' },
    ]),
  },
  {
    weight: 1,
    arbitrary: index.map((each): AskedWish => [
      'requests.dnd',
      { ...order(each), means: 'phone', outcome: 'no-answer' },
    ]),
  },
  {
    weight: 2,
    arbitrary: index.map((each): AskedWish => [
      'callbacks.plan',
      { ...order(each), reason: 'promised', note: '晚上' },
    ]),
  },
  {
    weight: 2,
    arbitrary: index.map((each): AskedWish => [
      'callbacks.record',
      { ...order(each), outcome: 'no-answer', refusesFuture: true },
    ]),
  },
  {
    weight: 1,
    arbitrary: index.map((each): AskedWish => ['callbacks.entrust', { ...order(each), to: '1005' }]),
  },
  {
    weight: 1,
    arbitrary: index.map((each): AskedWish => ['callbacks.accept', { ...order(each), staff: '1005' }]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(index, fc.constantFrom('notify', 'pick-up', 'first-response'))
      .map(([each, clock]): AskedWish => ['clocks.snooze', { ...order(each), clock, minutes: 5 }]),
  },
  {
    weight: 1,
    arbitrary: index.map((each): AskedWish => ['orders.markComplex', { ...order(each), reason: '难' }]),
  },
  { weight: 2, arbitrary: rule.map((change): AskedWish => ['rules.change', { change }]) },
  { weight: 1, arbitrary: fc.constant<AskedWish>(['standing.done', { task: 'weekly-digest' }]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(index, words)
      .map(([each, text]): AskedWish => [
        'cases.write',
        { ...order(each), title: '水', problem: text, solution: text, keys: '' },
      ]),
  },
];
