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
  /** The day that was looked at last; null before the first answer. */
  readonly on: string | null;
  readonly lines: readonly OtherLine[];
  readonly isComplete: boolean;
  readonly refusal: Refusal | null;
}

const none: Answer = { of: null, mark: null, on: null, lines: [], isComplete: true, refusal: null };

/** What is asked when no day is chosen yet. */
const LAST = 'last';

/** The records of another desk: what a text finds in all its years, or without a text those of a day, else of its last one. */
export function useOtherLines(
  desk: string,
  text: string,
  on: string | null,
): Omit<Answer, 'of'> & { readonly isReading: boolean } {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<Answer>(none);
  const words = text.trim();
  const asked = words === '' ? (on ?? LAST) : `/${words}`;
  useEffect(() => {
    let isHere = true;
    const refused = (refusal: Refusal) =>
      setAnswer(({ mark, on: shown }) => ({ ...none, of: asked, mark, on: shown, refusal }));
    const ask = async () => {
      if (words === '') {
        const reply = await invoke('desks.day', { desk, ...(on !== null && { on }) });
        if (!isHere) return;
        if (!reply.ok) return refused(reply.error);
        const { mark } = reply.value;
        return setAnswer({ ...none, of: asked, mark, on: reply.value.on, lines: linesOfDay(reply.value) });
      }
      const reply = await invoke('desks.search', { desk, text: words });
      if (!isHere) return;
      if (!reply.ok) return refused(reply.error);
      const { mark, hits, isComplete } = reply.value;
      setAnswer(({ on: shown }) => ({
        ...{ of: asked, mark, on: shown, lines: hits.map(lineOfHit), isComplete, refusal: null },
      }));
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : PAUSE_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [invoke, desk, words, on, asked]);
  return { ...answer, isReading: answer.of !== asked };
}
