import { z } from 'zod';
import { kind } from '../domain/call/call.ts';

/** Records for which a number of months is set: calls with their orders by kind, loans, deposits. */
export const retentionKind = z.enum([...kind.options, 'loan', 'deposit']);
export type RetentionKind = z.output<typeof retentionKind>;

/** All records whose personal data goes by age; for visits their register says after how many days. */
export const recordKind = z.enum([...retentionKind.options, 'visit']);
export type RecordKind = z.output<typeof recordKind>;

/** How long the personal data of closed records of a kind is kept; null keeps it. */
export const retentionRule = z.strictObject({
  kind: retentionKind,
  months: z.int().min(1).max(240).nullable(),
});
export type RetentionRule = z.output<typeof retentionRule>;

/**
 * The default table. Nothing runs by itself: a manager sees what would go, gives a reason and starts it.
 *
 * Source: PIPL Art. 19 (kept for the shortest time necessary, as quoted in the reliability notes §4) and requirements
 * R2 "确保客户信息安全" (001). The customer names no number of months for calls, so the months are our default: short
 * matters two years, work on a home five (the usual guarantee), complaints and emergencies are kept. Loans and deposits: R8.1
 * [D] "records kept 2 years".
 */
const months: Record<RetentionKind, number | null> = {
  enquiry: 24,
  lookup: 24,
  transfer: 24,
  message: 24,
  appointment: 24,
  request: 24,
  suggestion: 24,
  repair: 60,
  cleaning: 24,
  complaint: null,
  emergency: null,
  loan: 24,
  deposit: 24,
};

/** The table of a new desk. */
export const defaultRetention: readonly RetentionRule[] = retentionKind.options.map((each) => ({
  kind: each,
  months: months[each],
}));
