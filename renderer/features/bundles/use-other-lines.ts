import { useEffect, useState } from 'react';
import type { DeskMark } from '../../../shared/domain/bundle/other-desk.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { lineOfHit, linesOfDay, type OtherLine } from './other-line.ts';

/** Whoever types quickly is not answered in between. */
const PAUSE_MS = 250;

interface Answer {
  /** What was asked; null before the first answer. */
  readonly of: string | null;
  readonly mark: DeskMark | null;
  readonly lines: readonly OtherLine[];
  readonly isComplete: boolean;
  readonly refusal: Refusal | null;
}

const none: Answer = { of: null, mark: null, lines: [], isComplete: true, refusal: null };

/** The records of another desk: what a text finds in all its years, or without a text those of a day. */
export function useOtherLines(
  desk: string,
  text: string,
  on: string,
): Omit<Answer, 'of'> & { readonly isReading: boolean } {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<Answer>(none);
  const words = text.trim();
  const asked = words === '' ? on : `/${words}`;
  useEffect(() => {
    let isHere = true;
    const refused = (refusal: Refusal) => setAnswer(({ mark }) => ({ ...none, of: asked, mark, refusal }));
    const ask = async () => {
      if (words === '') {
        const reply = await invoke('desks.day', { desk, on });
        if (!isHere) return;
        if (!reply.ok) return refused(reply.error);
        const { mark } = reply.value;
        return setAnswer({ ...none, of: asked, mark, lines: linesOfDay(reply.value) });
      }
      const reply = await invoke('desks.search', { desk, text: words });
      if (!isHere) return;
      if (!reply.ok) return refused(reply.error);
      const { mark, hits, isComplete } = reply.value;
      setAnswer({ ...none, of: asked, mark, lines: hits.map(lineOfHit), isComplete });
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : PAUSE_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [invoke, desk, words, on, asked]);
  return { ...answer, isReading: answer.of !== asked };
}
