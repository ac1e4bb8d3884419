import { useMemo } from 'react';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { LogLink } from '../../../shared/domain/duty-log/log-event.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { useReadDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';

/** A record that a line is about. */
export interface Linked {
  readonly id: string;
  readonly label: string;
  readonly open: () => void;
}

/** The records of a line, those of its text first; staff have no card and are not among them. */
export function useLogLinks(): (entry: Pick<LogEntry, 'orders' | 'links' | 'event'>) => Linked[] {
  const words = useOrderWords();
  const readDesk = useReadDesk();
  return useMemo(() => {
    const openCustody = (number: string) => {
      const stay = entryOf(readDesk().custody, number);
      if (stay) openStay(stay);
      else goTo({ place: 'lending', panel: { kind: 'stay', number } });
    };
    const order = (number: string): Linked => ({
      id: `order ${number}`,
      label: words.number(number),
      open: () => goTo({ place: 'orders', view: 'to-do', order: number }),
    });
    const custody = (number: string, label: string): Linked => ({
      id: `custody ${number}`,
      label,
      open: () => openCustody(number),
    });
    const handover = (number: string): Linked => ({
      id: `handover ${number}`,
      label: words.number(number),
      open: () => goTo({ place: 'shift', view: 'handover', handover: number }),
    });
    const linked = (link: LogLink): Linked[] => {
      switch (link.kind) {
        case 'order':
          return [order(link.order)];
        case 'custody':
          return [custody(link.custody, link.text)];
        case 'thing':
          return [
            {
              id: `thing ${link.thing}`,
              label: link.text,
              open: () => {
                const thing = entryOf(readDesk().things, link.thing);
                if (!thing) return;
                goTo({
                  place: 'lending',
                  register: thing.register,
                  panel: { kind: 'thing', code: thing.code },
                });
              },
            },
          ];
        case 'place':
          return [
            {
              id: `place ${link.placeId}`,
              label: link.text,
              open: () => goTo({ place: 'directory', placeId: link.placeId }),
            },
          ];
        case 'borrower':
          return [
            {
              id: `borrower ${link.borrower}`,
              label: link.text,
              open: () => goTo({ place: 'lending', panel: { kind: 'borrower', id: link.borrower } }),
            },
          ];
        case 'person':
          return [
            {
              id: `person ${link.personId}`,
              label: link.text,
              open: () => goTo({ place: 'directory', personId: link.personId }),
            },
          ];
        case 'staff':
          return [];
      }
    };
    return ({ orders, links, event }) => {
      const all = [
        ...links.flatMap(linked),
        ...orders.map(order),
        ...(event?.kind === 'overdue' ? [custody(event.custody, words.number(event.custody))] : []),
        ...(event && 'handover' in event ? [handover(event.handover)] : []),
      ];
      return [...new Map(all.map((each) => [each.id, each])).values()];
    };
  }, [words, readDesk]);
}
