import { newOrder } from '../../../shared/domain/order/new-order.ts';
import type { Order } from '../../../shared/domain/order/order.ts';

/** A repair registered at 08:00 of 22 November 2026 in Shanghai, for tests that need some order. */
export function anOrder(given: Partial<Order> = {}): Order {
  return {
    ...newOrder({
      at: '2026-11-22T00:00:00.000Z',
      by: '1001',
      number: 'A261122-0001',
      desk: 'A',
      kind: 'repair',
      severity: null,
      urgency: 'normal',
      problem: null,
      place: { id: 'p-1', name: '3-1203' },
      contact: { personId: null, name: '苏婉', title: 'ms', role: 'owner', phone: '136****0102' },
      text: '厨房下水慢',
      channel: 'phone',
      department: 'engineering',
      mode: 'visit',
      warranty: false,
    }),
    ...given,
  };
}

/** A moment of that day in Shanghai: `at('14:30')`. */
export function at(time: string, day = '2026-11-22'): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}
