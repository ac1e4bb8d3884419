import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterSteps, rareSteps } from './counter-steps.ts';
import { createDay } from './day-desk.ts';
import { endings, handoverSteps } from './handover-steps.ts';
import { createModel, type Model } from './model.ts';
import { closing, shiftSteps } from './shift-steps.ts';
import { workSteps } from './work-steps.ts';

const DAYS = Number(process.env['COUNTERBOOK_DAYS'] ?? 1_000);
const LONGEST = 120;
/** Each step is accepted at least so often in all; a course that never gets anywhere proves nothing. */
const ACCEPTED_AT_LEAST = Math.ceil(DAYS / 50);

const steps = [
  ...workSteps,
  ...counterSteps,
  ...shiftSteps,
  ...handoverSteps,
  fc.oneof(...endings, closing),
  fc.oneof(...rareSteps),
];

describe('shifts and their handovers', () => {
  it(`agree with a plain model over ${DAYS} random days`, { timeout: 600_000 }, () => {
    const seed = Number(process.env['COUNTERBOOK_SEED'] ?? Date.now() % 2 ** 31);
    const tried: Model['tried'] = new Map();
    const started = process.cpuUsage();
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: LONGEST, size: 'max' }), (day) => {
        fc.modelRun(() => ({ model: createModel(tried), real: createDay() }), day);
      }),
      { numRuns: DAYS, seed },
    );
    const seconds = Math.round(process.cpuUsage(started).user / 1e6);
    const counts = [...tried].map(([name, { accepted, refused }]) => `${name} ${accepted}/${refused}`);
    process.stdout.write(`seed ${seed}, ${seconds} s of CPU; accepted/refused: ${counts.join(', ')}\n`);
    const rare = [...tried].filter(([, { accepted }]) => accepted < ACCEPTED_AT_LEAST);
    expect(rare).toEqual([]);
  });
});
