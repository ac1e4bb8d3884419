import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDesk } from './desk.ts';
import { lendingSteps } from './lending-steps.ts';
import { createModel, type Model } from './model.ts';
import { keepingSteps, otherSteps, rarely } from './other-steps.ts';
import { staySteps } from './stay-steps.ts';
import { thingSteps } from './thing-steps.ts';

const SEQUENCES = 100_000;
/** Each step is accepted at least so often in all; a course that never gets anywhere proves nothing. */
const ACCEPTED_AT_LEAST = 200;
const LONGEST = 30;

const steps = [
  ...lendingSteps,
  ...lendingSteps.slice(0, 4),
  ...thingSteps,
  ...staySteps,
  ...otherSteps,
  rarely(keepingSteps),
];

describe('lending, keeping and letting in', () => {
  it(`agree with a plain map over ${SEQUENCES} random courses`, { timeout: 600_000 }, () => {
    const seed = Number(process.env['COUNTERBOOK_SEED'] ?? Date.now() % 2 ** 31);
    const tried: Model['tried'] = new Map();
    const started = process.cpuUsage();
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: LONGEST, size: 'max' }), (course) => {
        fc.modelRun(() => ({ model: createModel(tried), real: createDesk() }), course);
      }),
      { numRuns: SEQUENCES, seed },
    );
    const seconds = Math.round(process.cpuUsage(started).user / 1e6);
    const counts = [...tried].map(([name, { accepted, refused }]) => `${name} ${accepted}/${refused}`);
    process.stdout.write(`seed ${seed}, ${seconds} s of CPU; accepted/refused: ${counts.join(', ')}\n`);
    const rare = [...tried].filter(([, { accepted }]) => accepted < ACCEPTED_AT_LEAST);
    expect(rare).toEqual([]);
  });
});
