import { z } from 'zod';
import { id, moment, optionalText } from '../primitives.ts';

const yuan = z.number().nonnegative().max(10_000_000).multipleOf(0.01);

/** How a chase by radio ended (T8): done, still being done, nobody answers, cannot be done. */
export const chaseOutcome = z.enum(['done', 'working', 'no-answer', 'cannot']);
export type ChaseOutcome = z.output<typeof chaseOutcome>;

/** What was tried while a room does not want to be disturbed (R5.6). */
export const dndMeans = z.enum([
  'phone',
  'door',
  'card',
  'supervisor-phone',
  'security-check',
  'welfare-check',
]);
export type DndMeans = z.output<typeof dndMeans>;
export const dndOutcome = z.enum(['answered', 'no-answer', 'left-message', 'refused', 'entered']);
export type DndOutcome = z.output<typeof dndOutcome>;

/** What the guest said to an alternative with its price: "讲明费用情况" (001). */
export const alternativeAnswer = z.enum(['accepted', 'declined', 'thinking']);

/** The steps of a guest's request besides its order (R5.2 to R5.6). */
export const request = z.strictObject({
  specialWish: optionalText,
  alternative: z.strictObject({ text: optionalText, yuan, answer: alternativeAnswer, at: moment }).nullable(),
  /** "通过对讲机通知…确认楼层收到信息" (001): who was told, and who repeated and confirmed. */
  relay: z
    .strictObject({
      way: z.enum(['radio', 'phone']),
      told: z.string().max(120),
      confirmedBy: z.string().max(120),
      at: moment,
    })
    .nullable(),
  chases: z.array(z.strictObject({ at: moment, by: id, outcome: chaseOutcome, note: z.string() })),
  dnd: z.array(
    z.strictObject({ at: moment, by: id, means: dndMeans, outcome: dndOutcome, note: z.string() }),
  ),
});
export type Request = z.output<typeof request>;

/** A request of which nothing but its call is known yet. */
export const newRequest: Request = { specialWish: '', alternative: null, relay: null, chases: [], dnd: [] };
