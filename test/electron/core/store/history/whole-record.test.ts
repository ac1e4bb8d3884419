import { describe, expect, it } from 'vitest';
import { wholeRecord } from '../../../../../electron/core/store/history/whole-record.ts';
import { filedRecord } from '../../../../../shared/domain/history/filed-record.ts';
import { laterLogFields } from '../../../../../shared/domain/duty-log/log-entry.ts';
import { laterFields } from '../../../../../shared/domain/order/order.ts';
import { filedCall, filedDeposit, filedEntry, filedLoan, filedOrder, filedVisit } from './a-past.ts';

const tried = { at: '2026-11-23T02:00:00.000Z', by: '1001', outcome: 'reached' };
const followUp = {
  ...{ id: 'f1', reason: 'vip', plannedAt: '2026-11-23T02:00:00.000Z', plannedInstant: 1_763_863_200_000 },
  ...{ note: '', tries: [tried], scores: null, text: '', settledAt: null, settledInstant: null },
  entrusted: null,
};

const records = [
  filedOrder('A261122-0001'),
  filedCall('A261122-C0002'),
  filedEntry('e1', '2026-11-22T01:00:00.000Z', '巡楼'),
  filedLoan('A261122-L0001'),
  filedDeposit('A261122-D0001'),
  filedVisit('A261122-V0001'),
];

describe('a record of a proven day file', () => {
  it.each(records)('is taken as it is when it has all fields: $kind', (record) => {
    expect(wholeRecord(record)).toBe(record);
  });

  it.each(records)('is what reading every field makes of it: $kind', (record) => {
    expect(wholeRecord(structuredClone(record))).toEqual(filedRecord.parse(record));
  });

  it.each(Object.keys(laterFields))('gets what orders of before did not have: %s', (field) => {
    const { kind, order } = filedOrder('A261122-0001');
    const raw = { kind, order: without(order, field) };
    expect(wholeRecord(raw)).toEqual(filedRecord.parse(raw));
    expect(wholeRecord(raw)).toHaveProperty(['order', field]);
  });

  it.each(Object.keys(laterLogFields))('gets what lines of the log did not have: %s', (field) => {
    const { kind, entry } = filedEntry('e1', '2026-11-22T01:00:00.000Z', '巡楼');
    const raw = { kind, entry: without(entry, field) };
    expect(wholeRecord(raw)).toEqual(filedRecord.parse(raw));
    expect(wholeRecord(raw)).toHaveProperty(['entry', field]);
  });

  it('gets what calls did not have, and the tries of a follow-up within an order', () => {
    const call = filedCall('A261122-C0002');
    expect(wholeRecord({ kind: 'call', call: without(call.call, 'backEntry') })).toEqual(call);
    const order = filedOrder('A261122-0001').order;
    const raw = { kind: 'order', order: { ...order, followUps: [followUp] } };
    expect(wholeRecord(raw)).toMatchObject({ order: { followUps: [{ tries: [{ byRole: null }] }] } });
  });

  it('is refused when nobody knows its kind', () => {
    expect(() => wholeRecord({ kind: 'parcel' })).toThrow();
    expect(() => wholeRecord(null)).toThrow();
  });
});

function without(record: object, field: string): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
}
