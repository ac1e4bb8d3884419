import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { ReasonStage } from './ReasonSheet.tsx';

/** Carries an act of a `ReasonSheet` through its stages; `say` puts the answer into words. */
export function useReasonStage<T>(say: (answer: T) => ReactNode): {
  readonly stage: ReasonStage;
  run(asked: Promise<Result<T, Refusal>>): Promise<void>;
} {
  const [stage, setStage] = useState<ReasonStage>({ kind: 'asking', refusal: null });
  return {
    stage,
    async run(asked) {
      setStage({ kind: 'working' });
      const reply = await asked;
      setStage(
        reply.ok ? { kind: 'done', result: say(reply.value) } : { kind: 'asking', refusal: reply.error },
      );
    },
  };
}
