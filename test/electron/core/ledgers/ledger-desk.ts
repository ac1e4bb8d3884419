import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { mustAnswer } from '../../../temp-desk.ts';

/** The local day on which the tests of ledgers begin. */
export const DAY = '2026-11-22';

/** A ledger of that day in Chinese. */
export const wishFor = <L extends string>(ledger: L, more: object = {}) => ({
  ledger,
  fromOn: DAY,
  toOn: DAY,
  language: 'zh-CN' as const,
  ...more,
});

/** Lives a morning of which every ledger has something to say. */
export async function liveMorning(desk: OpenDesk): Promise<void> {
  const seat = desk.connectAs('1002', () => undefined);
  const take = (kind: string, text: string, more: object = {}) =>
    mustAnswer(seat, 'calls.take', { kind, channel: 'phone', place: '3-1203', text, ...more });
  await take('repair', '=HYPERLINK("http://x") 水龙头滴水，回电 13912345678');
  const { order } = await take('complaint', '电梯吵', { severity: 'S3', readBack: true });
  await mustAnswer(seat, 'complaints.record', { order, entry: { kind: 'apology' } });
  await mustAnswer(seat, 'complaints.record', { order, entry: { kind: 'response', text: '今天派人来看' } });
  await mustAnswer(seat, 'complaints.record', {
    order,
    entry: { kind: 'form', plan: '换导靴', feedback: '可以' },
  });
  await take('message', '请回电', { messageFor: '周主任', readBack: true });
  await mustAnswer(seat, 'log.write', { text: '电梯公司来过' });
  await mustAnswer(seat, 'loans.lend', { codes: ['K-001'], borrower: { id: 'b-1' }, print: false });
  await mustAnswer(seat, 'loans.lend', { codes: ['F-001'], borrower: { id: 'b-1' }, print: false });
  await mustAnswer(seat, 'deposits.receive', {
    ...{ what: '红色行李箱', class: 'article', told: true, print: false },
    owner: { name: '顾晓芬', phone: '13677778888' },
  });
  await mustAnswer(seat, 'visits.arrive', {
    ...{ who: { name: '卢宝山', firm: '安捷电梯', phone: '13355556666' }, why: '电梯年检' },
    ...{ place: { id: null, name: '8-1502' }, pass: 'P-001', told: true },
  });
}
