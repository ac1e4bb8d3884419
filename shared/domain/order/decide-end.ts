import { step } from './step.ts';

/** Sets an order aside for good, with a reason; its number stays in the book. */
export const decideVoid = step<{ order: string; reason: string }>(
  'void',
  (order, { reason }) => [{ type: 'order-voided', order: order.number, reason }],
  () => 'voided',
);

/** Opens a closed order again, with a reason. */
export const decideReopen = step<{ order: string; reason: string }>(
  'reopen',
  (order, { reason }) => [{ type: 'order-reopened', order: order.number, reason }],
  () => 'registered',
);
