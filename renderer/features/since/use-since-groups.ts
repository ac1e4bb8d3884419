import type { OutputOf } from '../../../shared/contract.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { HandoverHead } from '../../../shared/domain/shift/handover.ts';
import type { OpenItem } from '../../../shared/domain/shift/open-item.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import type { LineGroup, ListedLine } from '../../app/shift/LineList.tsx';
import { useItemWords } from '../../app/shift/use-item-words.ts';
import { useOpenRecord } from '../../app/shift/use-open-record.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What happened meanwhile as lines that open their records. */
export function useSinceGroups(told: OutputOf<'shifts.since'>): readonly LineGroup[] {
  const t = useWords('since');
  const ofHandover = useHandoverLine();
  const ofOrder = useOrderLine();
  const ofItem = useItemLine();
  const ofLog = useLogLine();
  const group = (id: 'handovers' | 'grave' | 'mine' | 'log' | 'overdue', lines: readonly ListedLine[]) => ({
    id,
    title: t(`group.${id}`),
    aside: t('count', { count: lines.length }),
    lines,
  });
  return [
    group('handovers', told.handovers.map(ofHandover)),
    group('grave', told.grave.map(ofOrder)),
    group('mine', told.mine.map(ofItem)),
    group('log', told.log.map(ofLog)),
    group('overdue', told.overdue.map(ofItem)),
  ];
}

function useHandoverLine(): (head: HandoverHead) => ListedLine {
  const t = useWords('since');
  const acts = useWords('acts');
  const shift = useWords('shift');
  const format = useFormat();
  const nameOf = useStaffName();
  return ({ number, from, to, state, closedAt, preparedAt, words, refusal, ...head }) => {
    const marks = [
      head.questions > 0 && t('questions', { count: head.questions }),
      head.differences > 0 && t('differences', { count: head.differences }),
      head.repeats !== null && t('repeats'),
      head.longestCarried > 1 && t('carried', { count: head.longestCarried + 1 }),
    ].filter(Boolean);
    const isSealed = state === 'signed';
    return {
      id: number,
      lead: format.moment(closedAt ?? preparedAt, momentNow()),
      title: to === null ? nameOf(from) : t('fromTo', { from: nameOf(from), to: nameOf(to) }),
      text: words === '' ? (refusal?.reason ?? '') : words,
      end: isSealed ? marks.join(acts('listSeparator')) || t('calm') : shift(`state.${state}`),
      tone: !isSealed || head.questions + head.differences > 0 ? 'soon' : undefined,
      open: () => goTo({ place: 'shift', view: 'handover', handover: number }),
    };
  };
}

function useOrderLine(): (order: Order) => ListedLine {
  const terms = useWords('terms');
  const words = useOrderWords();
  return ({ number, place, contact, kind, severity, text, state }) => ({
    id: number,
    lead: words.number(number),
    title: [place.name, contact.name].filter(Boolean).join(' '),
    text,
    end: [
      terms(`kind.${kind}`),
      severity === null ? '' : terms(`severity.${severity}`),
      terms(`state.${state}`),
    ]
      .filter(Boolean)
      .join(' '),
    open: () => goTo({ place: 'orders', view: 'to-do', order: number }),
  });
}

function useItemLine(): (item: OpenItem) => ListedLine {
  const custody = useWords('custody');
  const format = useFormat();
  const words = useItemWords();
  const openRecord = useOpenRecord();
  return (item) => {
    const isLate = item.mood === 'late' && item.dueAt !== null;
    return {
      id: item.key,
      lead: words.number(item),
      title: words.title(item),
      text: words.text(item),
      end:
        item.group === 'out' && isLate
          ? `${custody('mood.late')} ${format.moment(item.dueAt ?? '', momentNow())}`
          : words.state(item),
      tone: isLate ? 'late' : undefined,
      open: () => openRecord(item.about),
    };
  };
}

function useLogLine(): (entry: LogEntry) => ListedLine {
  const t = useWords('since');
  const acts = useWords('acts');
  const dutyLog = useWords('dutyLog');
  const format = useFormat();
  const nameOf = useStaffName();
  return ({ id, happenedAt, category, forNext, text, by }) => ({
    id,
    lead: format.moment(happenedAt, momentNow()),
    title: [dutyLog(`category.${category}`), forNext && t('forNext')]
      .filter(Boolean)
      .join(acts('listSeparator')),
    text,
    end: by === null ? '' : t('byWhom', { name: nameOf(by) }),
    open: () => goTo({ place: 'shift', view: 'log', on: format.dayKey(happenedAt) }),
  });
}
