import { z } from 'zod';
import { id, localDay, moment } from '../primitives.ts';
import { openGroup } from './open-item.ts';

/** The two rounds of a day: 每日盘点 looks at everything that is open, 日终 at what was dispatched today. */
export const roundTask = z.enum(['daily-count', 'day-end']);
export type RoundTask = z.output<typeof roundTask>;

/** How a matter was found: it goes its way, somebody was chased, it is stuck, it goes into the handover. */
export const roundMark = z.strictObject({
  as: z.enum(['on-course', 'chased', 'stuck', 'tomorrow']),
  note: z.string().max(500),
  at: moment,
  by: id,
  print: z.string().max(200),
});
export type RoundMark = z.output<typeof roundMark>;

/** A round that is under way. */
export const openRound = z.strictObject({
  task: roundTask,
  on: localDay,
  marks: z.record(z.string(), roundMark),
});
export type OpenRound = z.output<typeof openRound>;

/** A round that was signed, with every matter that was open and what was found. */
export const round = z.strictObject({
  id,
  task: roundTask,
  on: localDay,
  at: moment,
  by: id,
  note: z.string().max(500),
  lines: z
    .array(
      roundMark.omit({ print: true, at: true, by: true }).extend({
        key: z.string().max(160),
        group: openGroup,
        number: z.string().max(40),
        title: z.string().max(300),
        state: z.string().max(40),
      }),
    )
    .max(20_000),
});
export type Round = z.output<typeof round>;
