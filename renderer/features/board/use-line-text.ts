import { useMemo } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What a line is about. */
export interface LineText {
  readonly title: string;
  /** The kind of an order, the reason of a follow-up. */
  readonly kind: string;
  /** Empty for a task of the day, which counts (`TaskCount`). */
  readonly what: string;
}

/** The words of a line in the present language. */
export function useLineText(): (line: WallLine) => LineText {
  const terms = useWords('terms');
  return useMemo(
    () => (line) => {
      if (line.kind === 'task') return { title: terms(`clock.${line.task}`), kind: '', what: '' };
      const { order } = line;
      const title = [order.place.name, order.contact.name].filter(Boolean).join(' ');
      if (line.kind === 'order') return { title, kind: terms(`kind.${order.kind}`), what: order.text };
      const { reason, note } = line.followUp;
      return { title, kind: terms(`callbackReason.${reason}`), what: note || order.text };
    },
    [terms],
  );
}
