/**
 * The sheets that hang on an order besides its acts (`OrderSheets` of features/orders draws them).
 *
 * `record` and `more` are numbered lists of what can be written into a complaint; `notices` is its calling list; the
 * others are the forms behind them. `complex` serves every kind of order.
 */
export const orderSheets = [
  'record',
  'more',
  'notices',
  'response',
  'handling',
  'follower',
  'measure',
  'form',
  'review',
  'demand',
  'cause',
  'compensation',
  'letter',
  'public-notice',
  'joint-visit',
  'severity',
  'complex',
] as const;
export type OrderSheet = (typeof orderSheets)[number];
