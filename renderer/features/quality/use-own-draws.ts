import { useEffect, useState } from 'react';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

interface Answer {
  /** The newest first; null until the first answer. */
  readonly draws: readonly QualityDraw[] | null;
  readonly refusal: Refusal | null;
}

/**
 * The draws with checks of one's own records.
 *
 * The window of a clerk hears nothing of samples, so this asks whenever the view is opened and whenever the window
 * comes to sight again.
 */
export function useOwnDraws(): Answer {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<Answer>({ draws: null, refusal: null });
  useEffect(() => {
    let isHere = true;
    const ask = () =>
      void invoke('quality.list', {}).then((reply) => {
        if (!isHere) return;
        setAnswer(({ draws }) =>
          reply.ok ? { draws: reply.value.draws, refusal: null } : { draws, refusal: reply.error },
        );
      });
    const look = () => {
      if (document.visibilityState === 'visible') ask();
    };
    ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', look);
    };
  }, [invoke]);
  return answer;
}
