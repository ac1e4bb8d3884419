import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { FigureRecord } from '../../../shared/domain/report/report.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { goTo } from '../../app/navigation/navigation.ts';

/** A record that has a place of its own; a call has none. */
interface PlacedRecord {
  readonly kind: Exclude<FigureRecord['kind'], 'call' | 'check'>;
  readonly number: string;
}

/** Opens a record behind a figure at its own place; Esc there leads back. */
export function openRecord({ kind, number }: PlacedRecord, desk: DeskState): void {
  switch (kind) {
    case 'order':
      return goTo({ place: 'orders', view: 'all', order: number });
    case 'custody': {
      const stay = entryOf(desk.custody, number);
      // What left the desk for history is found by its number in any register.
      if (stay) return openStay(stay);
      return goTo({ place: 'lending', panel: { kind: 'stay', number } });
    }
    case 'thing':
      return goTo({ place: 'lending', panel: { kind: 'thing', code: number } });
    case 'handover':
      return goTo({ place: 'shift', view: 'handover', handover: number });
    case 'case':
      return goTo({ place: 'settings', section: 'cases' });
  }
}
