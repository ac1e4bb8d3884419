import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { PracticeWay } from '../practice/practice-way.ts';
import type { Handlers, Visit } from './handler.ts';

type PracticeChannels =
  'practice.begin' | 'practice.leave' | 'practice.startAnew' | 'practice.current' | 'practice.ring';

/** The way into the practice and back, and what is only there: its lessons and invented calls. */
export const practiceHandlers = {
  'practice.begin': (_input, visit) => go(visit, (way) => way.begin()),
  'practice.leave': (_input, visit) => go(visit, (way) => way.leave()),
  'practice.startAnew': (_input, visit) => go(visit, (way) => way.startAnew()),
  'practice.current': async (_input, { practice }) => {
    const state = practice?.state();
    const done = await practice?.done();
    return state && done ? ok({ real: state.real, done: [...done] }) : refuse({ kind: 'only-in-practice' });
  },
  'practice.ring': async ({ lesson, language }, { practice }) => {
    const call = await practice?.ring({ lesson, language });
    return call ? ok(call) : refuse({ kind: 'only-in-practice' });
  },
} satisfies Handlers<PracticeChannels>;

async function go(
  { practice }: Visit,
  how: (way: PracticeWay) => Promise<Result<void, Refusal>>,
): Promise<Result<{ done: true }, Refusal>> {
  // A host without a house has only one book, as with the sample.
  if (!practice) return refuse({ kind: 'not-opened-yet' });
  const gone = await how(practice);
  return gone.ok ? ok({ done: true }) : gone;
}
