import { z } from 'zod';
import { level, type Level } from '../../../../shared/domain/clock/notice.ts';
import { severity } from '../../../../shared/domain/order/order.ts';
import { ladderStep, type ClockRule, type LadderStep } from '../../../../shared/rules/clocks.ts';

/** A step of the ladder while it is written; its percent is text, so that the field may be empty. */
const stepForm = z.object({
  percent: z.string().refine((text) => ladderStep.shape.percent.safeParse(numberIn(text)).success),
  tells: z.array(level).min(1),
  severities: z.array(severity).nullable(),
});
export type StepForm = z.output<typeof stepForm>;

/** The steps of a ladder in a form; two at the same percent would be one. */
export const ladderForm = z
  .array(stepForm)
  .max(10)
  .refine((steps) => new Set(steps.map(({ percent }) => numberIn(percent))).size === steps.length);

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** A percent as a person reads it: two thirds stand as 67. */
export function readPercent(percent: number): number {
  return Math.round(percent);
}

/** The number behind a percent in a form: what was only rounded for reading stays as it was. */
export function writePercent(shown: number, before: readonly number[]): number {
  return before.find((exact) => readPercent(exact) === shown) ?? shown;
}

/** People from the desk upwards, so that ticking one off and on again changes nothing. */
function inOrder(tells: readonly Level[]): Level[] {
  return level.options.filter((each) => tells.includes(each));
}

/** The ladder of a row as a form shows it. */
export function readLadder(ladder: readonly LadderStep[]): StepForm[] {
  return ladder.map(({ percent, tells, severities }) => ({
    percent: String(readPercent(percent)),
    tells: inOrder(tells),
    severities: severities && [...severities],
  }));
}

/** The ladder that a form means, lowest step first. */
export function writeLadder(steps: readonly StepForm[], { ladder }: Pick<ClockRule, 'ladder'>): LadderStep[] {
  const before = ladder.map(({ percent }) => percent);
  return steps
    .map(({ percent, tells, severities }) => ({
      percent: writePercent(numberIn(percent), before),
      tells: inOrder(tells),
      severities,
    }))
    .sort((a, b) => a.percent - b.percent);
}

/** One more step behind the last: half the limit later, for the supervisor. */
export function nextStep(steps: readonly StepForm[]): StepForm {
  const last = Math.max(0, ...steps.map(({ percent }) => numberIn(percent)).filter((n) => !Number.isNaN(n)));
  return {
    percent: String(last === 0 ? 100 : Math.min(last + 50, 1_000)),
    tells: ['supervisor'],
    severities: null,
  };
}
