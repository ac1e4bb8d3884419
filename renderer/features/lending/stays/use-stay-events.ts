import type { Custody, Deposit, Visit } from '../../../../shared/domain/custody/custody.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** One line of the history of a stay. */
export interface StayEvent {
  readonly key: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

type Raw = Omit<StayEvent, 'key' | 'who'> & { readonly by: string | null };

/** What happened in a stay in words, newest first. */
export function useStayEvents(stay: Custody): readonly StayEvent[] {
  const t = useWords('keeping');
  const words = useWords('stays');
  const custody = useWords('custody');
  const staff = useOrderWords();
  const said = (text: string, note: string) => [text, note].filter(Boolean).join(' ');
  const opened = stay.kind === 'deposit' ? 'received' : hasWaited(stay) ? 'expected' : 'arrived';
  const raw: Raw[] = [
    { at: stay.openedAt, by: stay.openedBy, what: t(`event.${opened}`) },
    ...stay.asks.map(({ at, by, outcome, note }) => ({
      at,
      by,
      what: said(t('event.asked', { outcome: words(`outcome.${stay.kind}.${outcome}`) }), note),
    })),
    ...stay.notices.flatMap(({ told }) =>
      told ? [{ at: told.at, by: told.by, what: said(t('event.told', { name: told.to }), told.note) }] : [],
    ),
    ...(stay.kind === 'deposit' ? reminders(stay) : []),
    ...(stay.kind === 'visit' ? entries(stay) : []),
    ...(stay.closedAt === null ? [] : [ending(stay, stay.closedAt)]),
  ];
  return raw
    .map(({ by, ...event }, index) => ({
      ...event,
      key: `${event.at} ${index}`,
      who: by === null ? '' : staff.staff(by),
    }))
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.key.localeCompare(a.key));

  function reminders({ reminders: all }: Deposit): Raw[] {
    return all.map(({ at, by, days, outcome, note }) => ({
      at,
      by,
      what: said(t('event.reminded', { days, outcome: words(`outcome.deposit.${outcome}`) }), note),
    }));
  }

  function entries(visit: Visit): Raw[] {
    const shown = hasWaited(visit) ? visit.entries : visit.entries.slice(1);
    const came = shown.map(({ in: at, pass }) => ({ at, by: null, what: said(t('event.came'), pass) }));
    // The last way out of an ended visit is its end.
    const last = visit.entries.length - (visit.closedAt === null ? 0 : 1);
    const went = visit.entries
      .slice(0, last)
      .flatMap(({ out }) => (out === null ? [] : [{ at: out, by: null, what: t('event.went') }]));
    return [...came, ...went];
  }

  function ending(ended: Custody, at: string): Raw {
    const released = ended.kind === 'deposit' ? ended.released : null;
    const what = released
      ? said(
          t('event.released', { name: released.to, identity: custody(`identity.${released.identity}`) }),
          [t(released.tagSeen ? 'event.tagSeen' : 'event.tagUnseen'), released.note]
            .filter(Boolean)
            .join(' '),
        )
      : said(custody(`state.${ended.state}`), ended.kind === 'deposit' ? ended.disposal : '');
    return { at, by: ended.closedBy, what };
  }
}

/** Whether it was written down before the visitor came. */
function hasWaited(stay: Custody): boolean {
  return stay.kind === 'visit' && stay.entries[0]?.in !== stay.openedAt;
}
