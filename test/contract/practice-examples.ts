import type { ChannelName } from '../../shared/contract.ts';
import { clerk, just, no, type Step } from './step.ts';

/** What every host refuses alike: these hosts have one book, or a window of which nobody practises. */
export const practiceSteps: readonly Step[] = [
  no('practice.begin', null, just({}), 'locked'),
  no('practice.begin', clerk, just({ now: true }), 'bad-input'),
  no('practice.leave', clerk, just({ now: true }), 'bad-input'),
  no('practice.startAnew', null, just({}), 'locked'),
  no('practice.current', clerk, just({}), 'only-in-practice'),
  no('practice.ring', clerk, just({}), 'only-in-practice'),
  no('practice.ring', clerk, just({ lesson: 'nine' }), 'bad-input'),
];

/** The practice needs a house with two books; what is accepted has tests of its own. */
export const practiceElsewhere: Readonly<Partial<Record<ChannelName, string>>> = {
  'practice.begin': 'test/electron/core/practice/practices.test.ts',
  'practice.leave': 'test/electron/core/practice/practices.test.ts',
  'practice.startAnew': 'test/electron/core/practice/practices.test.ts',
  'practice.current': 'test/electron/core/practice/practices.test.ts',
  'practice.ring': 'test/electron/core/practice/practices.test.ts',
};
