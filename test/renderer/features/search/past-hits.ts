import type { HistoryHit } from '../../../../shared/domain/history/history-hit.ts';

/** A filed order that a search found. */
export function pastOrder(number: string): HistoryHit {
  return {
    kind: 'order',
    number,
    of: 'repair',
    state: 'closed',
    place: '3-1203',
    who: '王秀兰',
    text: '厨房下水慢',
    registeredAt: '2025-11-22T01:00:00.000Z',
    closedAt: '2025-11-23T01:00:00.000Z',
  };
}

/** A call of the past, with or without the order it joined. */
export function aPastCall(number: string, order: string | null): HistoryHit {
  return {
    kind: 'call',
    number,
    of: 'enquiry',
    order,
    place: '3-1203',
    who: '王秀兰',
    text: '问物业费',
    at: '2025-11-22T02:00:00.000Z',
  };
}
