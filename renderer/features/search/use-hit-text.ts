import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import type { CallerHit, Hit } from './hits.ts';

/** What stands at the two ends of a line: the number or day, and how it stands. */
export function useHitText(): {
  readonly lead: (hit: Exclude<Hit, { group: 'callers' }>) => string;
  readonly end: (hit: Hit) => string;
} {
  const t = useWords('search');
  const terms = useWords('terms');
  const custody = useWords('custody');
  const shift = useWords('shift');
  const stays = useStayWords();
  const format = useFormat();
  const now = useNow();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const day = (at: string) => format.shortDay(at, now);
  const known = ({ openOrders, calls, lastAt }: CallerHit) =>
    [
      openOrders > 0 && t('openOrders', { count: openOrders }),
      calls > 0 && t('calls', { count: calls }),
      lastAt && t('lastAt', { day: day(lastAt) }),
    ]
      .filter(Boolean)
      .join(t('comma'));
  const endOfPast = (hit: HistoryHit) => {
    switch (hit.kind) {
      case 'log':
        return '';
      case 'call':
        return hit.order === null
          ? `${t('past.call')} ${day(hit.at)}`
          : t('past.joined', { number: format.number(hit.order, letter, now) });
      case 'custody':
        return `${custody(`state.${hit.state as Custody['state']}`)} ${day(hit.closedAt ?? hit.openedAt)}`; // the desk sends the state as text
      case 'order':
        return `${terms(`state.${hit.state}`)} ${day(hit.closedAt ?? hit.registeredAt)}`;
      case 'handover':
        return `${shift(`state.${hit.head.state}`)} ${day(hit.head.closedAt ?? hit.head.preparedAt)}`;
    }
  };
  const endOfThing = (hit: Extract<Hit, { group: 'things' }>) => {
    if (hit.of === 'stay') {
      const { custody: stay, mood } = hit.stay;
      if (mood === 'late') return `${custody('mood.late')} ${stays.due(stay)}`;
      return `${custody(`state.${stay.state}`)} ${stays.end(stay)}`;
    }
    const { thing, holder } = hit.thing;
    if (!holder) return custody(`thingState.${thing.state}`);
    const due = holder.dueAt === null ? '' : format.moment(holder.dueAt, now);
    if (holder.mood === 'late') return t('overdueSince', { time: due });
    return due === '' ? custody('thingState.out') : t('outUntil', { time: due });
  };
  return {
    lead(hit) {
      if (hit.group === 'things')
        return hit.of === 'thing' ? hit.thing.thing.code : stays.lead(hit.stay.custody);
      if (hit.group === 'orders') return format.number(hit.order.number, letter, now);
      if (hit.past.kind === 'log') return day(hit.past.entry.happenedAt);
      return format.number(hit.past.number, letter, now);
    },
    end(hit) {
      if (hit.group === 'callers') return known(hit.caller);
      if (hit.group === 'things') return endOfThing(hit);
      if (hit.group === 'past') return endOfPast(hit.past);
      return `${terms(`state.${hit.order.state}`)} ${format.moment(hit.order.registeredAt, now)}`;
    },
  };
}
