import { useEffect, useMemo, useState } from 'react';
import { lessons, type Lesson, type LessonId } from '../../../shared/rules/lessons.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';

/** Which lessons are done, and which one is next. */
export interface Progress {
  readonly done: ReadonlySet<LessonId>;
  /** Null when all are done. */
  readonly next: Lesson | null;
}

/**
 * How far this practice has come.
 *
 * What the desk shows is ticked at once; what has left it for history the core remembers.
 */
export function useLessons(): Progress {
  const invoke = useInvoke();
  const [remembered, setRemembered] = useState<readonly LessonId[] | null>(null);
  const shown = useDesk((desk) =>
    lessons
      .filter(({ isDone }) => isDone(desk))
      .map(({ id }) => id)
      .join(' '),
  );
  const isKnown = remembered !== null && ticksOf(shown).every((id) => remembered.includes(id));
  useEffect(() => {
    let isHere = true;
    // Asked whenever another one is ticked, so that the core writes it down.
    if (!isKnown)
      void invoke('practice.current', {}).then((reply) => {
        if (isHere && reply.ok) setRemembered(reply.value.done);
      });
    return () => {
      isHere = false;
    };
  }, [invoke, isKnown]);
  return useMemo(() => {
    const done = new Set([...(remembered ?? []), ...ticksOf(shown)]);
    return { done, next: lessons.find(({ id }) => !done.has(id)) ?? null };
  }, [remembered, shown]);
}

function ticksOf(shown: string): LessonId[] {
  const ticked = shown.split(' ');
  return lessons.map(({ id }) => id).filter((id) => ticked.includes(id));
}
