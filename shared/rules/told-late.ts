import type { Call } from '../domain/call/call.ts';
import { dayAfter, localTime } from './local-days.ts';
import { numberOf, type ChangedNumbers } from './numbers.ts';

/**
 * Whether what somebody had learned elsewhere reached the desk too late.
 *
 * Source: T20 "收集到的客户信息,需在当天内告知客户服务前台" (001).
 */
export function isToldLate(
  { at, collectedAt }: Pick<Call, 'at' | 'collectedAt'>,
  timeZone: string,
  numbers: ChangedNumbers,
): boolean {
  if (collectedAt === null) return false;
  const { day: learned } = localTime(Date.parse(collectedAt), timeZone);
  const { day: told } = localTime(Date.parse(at), timeZone);
  return told > dayAfter(learned, numberOf(numbers, 'told-within-days'));
}
