import { z } from 'zod';
import { kind, type Kind } from '../domain/call/call.ts';

/** How long the personal data of closed records of a kind is kept; null keeps it. */
export const retentionRule = z.strictObject({
  kind,
  months: z.int().min(1).max(240).nullable(),
});
export type RetentionRule = z.output<typeof retentionRule>;

/**
 * The default table. Nothing runs by itself: a manager sees what would go, gives a reason and starts it.
 *
 * Source: PIPL Art. 19 (kept for the shortest time necessary, as quoted in the reliability notes §4) and requirements
 * R2 "确保客户信息安全" (001). The customer names no number of months for calls, so the months are our default: short
 * matters two years, work on a home five (the usual guarantee), complaints and emergencies are kept.
 */
const months: Record<Kind, number | null> = {
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
};

/** The table of a new desk. */
export const defaultRetention: readonly RetentionRule[] = kind.options.map((each) => ({
  kind: each,
  months: months[each],
}));
