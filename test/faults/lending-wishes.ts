import type { Chances } from '../../electron/core/generate/chances.ts';
import type { OpenDesk } from '../../electron/core/desk.ts';
import type { AskedWish } from './promise-wishes.ts';

const CODES = ['K-001', 'K-002', 'K-003', 'K-055', 'F-001', 'C-001', 'P-001', 'P-002', 'E-001'];
const second = { staff: '1002', pin: '730264' };
const consent = { from: '业主', way: 'phone', note: '', untilOn: null };
/** What brings things back is tried more often, or soon nothing is left in the cabinet. */
const acts = ['lose', 'find', 'find', 'find', 'damage', 'repair', 'repair', 'repair'];

/** One thing that a counter might be asked for next, by chance and by what is in the book; many are refused. */
export function lendingWish({ store }: OpenDesk, chances: Chances): AskedWish {
  const { custody, orders } = store.book.desk;
  const code = chances.pick(CODES, 'K-001');
  const stay = chances.pick(Object.keys(custody), 'A261122-L0001');
  const order = chances.pick(Object.keys(orders), 'A261122-0001');
  const borrower = chances.chance(0.8)
    ? { id: `b-${chances.below(6) + 1}` }
    : { kind: 'other', name: `新人${chances.below(9)}`, phone: `1390000${1000 + chances.below(9)}` };
  const lending = { codes: [code], borrower, consent, second, overrule: true };
  const who = { name: `访客${chances.below(9)}`, phone: '13300006079' };
  const wishes: (() => AskedWish)[] = [
    () => ['loans.lend', lending],
    () => ['loans.lend', lending],
    () => ['loans.lend', lending],
    () => ['loans.lend', lending],
    () => ['loans.lend', { ...lending, codes: CODES.slice(chances.below(4), 6) }],
    () => ['loans.lend', { ...lending, order }],
    () => ['loans.return', { items: [{ code, pages: 1 }] }],
    () => ['loans.return', { items: [{ code, pages: 1 }] }],
    () => ['loans.return', { items: [{ code, pages: 1 }] }],
    () => ['loans.return', { items: [{ code, pages: 1, condition: 'damaged' }] }],
    () => ['loans.extend', { loan: stay }],
    () => ['custody.undo', { numbers: [stay, chances.pick(Object.keys(custody), stay)] }],
    () => ['custody.undo', { numbers: [stay] }],
    () => ['custody.ask', { custody: stay, outcome: 'coming' }],
    () => ['people.reveal', { custody: stay }],
    () => ['things.reveal', { code }],
    () => ['things.act', { code, act: chances.pick(acts, 'lose'), reason: '试' }],
    () => ['visits.arrive', { who, pass: chances.pick(['P-001', 'P-002'], 'P-001'), told: true }],
    () => ['visits.expect', { who, permitUntil: '2027-01-31' }],
    () => ['visits.arrive', { visit: stay, told: true, pass: 'P-001' }],
    () => ['visits.leave', { visit: stay }],
    () => ['visits.leave', { pass: code }],
    () => ['deposits.receive', { what: '箱', class: 'parcel', told: true }],
    () => ['deposits.release', { deposit: stay, to: '甲', identity: 'known', tagSeen: true }],
    () => ['borrowers.block', { borrower: 'b-2', isBlocked: chances.chance(0.5), reason: '试' }],
    () => ['calls.take', { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' }],
    () => ['orders.void', { order, reason: '误' }],
    () => [
      'stocktake.record',
      { register: 'equipment', method: 'number', count: 1, note: '试', pin: '638150' },
    ],
  ];
  return chances.pick(wishes, () => ['log.write', { text: '试' }])();
}
