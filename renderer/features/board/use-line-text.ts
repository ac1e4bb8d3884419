import { useMemo } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What a line is about. */
export interface LineText {
  readonly title: string;
  /** The kind of an order, the reason of a follow-up, the firm of who has something. */
  readonly kind: string;
  /** Empty for a task of the day, which counts (`TaskCount`). */
  readonly what: string;
}

/** The words of a line in the present language. */
export function useLineText(): (line: WallLine) => LineText {
  const terms = useWords('terms');
  const stays = useStayWords();
  const ofStays = useWords('stays');
  const separator = useWords('acts')('listSeparator');
  return useMemo(
    () => (line) => {
      if (line.kind === 'task') return { title: terms(`clock.${line.task}`), kind: '', what: '' };
      if (line.kind === 'custody') {
        const { kind, who } = line.custody;
        const what = line.stays.map(stays.about).join(separator);
        // A deposit has no code that anybody would look for; it is known by its owner.
        if (kind === 'deposit') return { title: who.name || what, kind: ofStays('kind.deposit'), what };
        const title = [stays.leads(line.stays), who.name].filter(Boolean).join(' ');
        return { title, kind: who.firm, what };
      }
      const { order } = line;
      const title = [order.place.name, order.contact.name].filter(Boolean).join(' ');
      if (line.kind === 'order') return { title, kind: terms(`kind.${order.kind}`), what: order.text };
      const { reason, note } = line.followUp;
      return { title, kind: terms(`callbackReason.${reason}`), what: note || order.text };
    },
    [terms, stays, ofStays, separator],
  );
}
