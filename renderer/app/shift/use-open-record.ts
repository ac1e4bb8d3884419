import { useCallback } from 'react';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { OpenSubject } from '../../../shared/domain/shift/open-item.ts';
import { openStay } from '../custody/open-stay.ts';
import { useReadDesk } from '../desk/desk-context.ts';
import { goTo } from '../navigation/navigation.ts';

/** Opens the record behind an open matter at its own place; Esc there leads back. */
export function useOpenRecord(): (about: OpenSubject) => void {
  const readDesk = useReadDesk();
  return useCallback(
    (about) => {
      switch (about.kind) {
        case 'order':
          return goTo({ place: 'orders', view: 'to-do', order: about.order });
        case 'follow-up':
          return goTo({ place: 'callbacks', order: about.order, followUp: about.followUp });
        case 'custody': {
          const stay = entryOf(readDesk().custody, about.custody);
          // What left the desk for history is found by its number in any register.
          if (stay) return openStay(stay);
          return goTo({ place: 'lending', panel: { kind: 'stay', number: about.custody } });
        }
        case 'slip':
          return goTo({ place: 'slips', job: about.slip });
        case 'log':
          return goTo({ place: 'shift', view: 'log' });
        case 'task':
          return about.task === 'weekly-digest'
            ? goTo({ place: 'orders', view: 'complaints', asSummary: true })
            : goTo({ place: 'shift', view: 'round', task: about.task });
      }
    },
    [readDesk],
  );
}
