import type { DeskState } from '../../../../shared/domain/book.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { OpenSubject } from '../../../../shared/domain/shift/open-item.ts';
import { openStay } from '../../../app/custody/open-stay.ts';
import { goTo } from '../../../app/navigation/navigation.ts';

/** Opens the record behind a line; Esc leads back to it. */
export function openRecord(about: OpenSubject, { custody }: Pick<DeskState, 'custody'>): void {
  switch (about.kind) {
    case 'order':
    case 'follow-up':
      goTo({ place: 'orders', view: 'to-do', order: about.order });
      return;
    case 'custody': {
      const stay = entryOf(custody, about.custody);
      if (stay) openStay(stay);
      return;
    }
    case 'slip':
      goTo({ place: 'slips', job: about.slip });
      return;
    case 'task':
      if (about.task === 'weekly-digest') goTo({ place: 'today' });
      else goTo({ place: 'shift', view: 'round', task: about.task });
      return;
    case 'log':
      goTo({ place: 'shift', view: 'log' });
  }
}
