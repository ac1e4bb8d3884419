import { useMemo } from 'react';
import type { DeskState } from '../../../../shared/domain/book.ts';
import type { Notice } from '../../../../shared/domain/clock/notice.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { clockName } from '../../../../shared/rules/clocks.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** A line of the calling list in words. */
export interface NoticeWords {
  /** `经理 王海`; a step nobody stands on says so. */
  who(notice: Notice): string;
  /** The number to dial or the radio channel; empty when the desk knows none. */
  reach(order: Order, notice: Notice): string;
  /** Why and since when, or when, by whom and how it was told. */
  story(order: Order, notice: Notice): string;
}

/** The words of calling lists in the present language. */
export function useNoticeWords(): NoticeWords {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const format = useFormat();
  const words = useOrderWords();
  const dutyPeople = useDesk((desk) => desk.dutyPeople);
  const departments = useDesk((desk) => desk.departments);
  return useMemo(() => {
    const moment = (at: string) => format.moment(at, momentNow());
    const why = ({ severity }: Order, notice: Notice): string => {
      if (notice.why === 'low-score') return t('notices.why.low-score');
      const clock = clockName.safeParse(notice.why);
      if (clock.success)
        return t('notices.why.clock', { clock: terms(`clock.${clock.data}`), percent: notice.percent ?? 0 });
      return t('notices.why.severity', { severity: terms(`severity.${severity ?? 'S1'}`) });
    };
    return {
      who: ({ level, name }) =>
        t('toldLevel', { level: terms(`level.${level}`), name: name || t('notices.nobody') }),
      reach: (order, notice) =>
        reachOf(notice, order, { dutyPeople, departments }, (radio) => acts('radio', { radio })),
      story: (order, notice) => {
        const { told } = notice;
        if (!told) return `${why(order, notice)} ${t('notices.since', { time: moment(notice.dueAt) })}`;
        const names = { time: moment(told.at), by: words.staff(told.by), to: told.to };
        return t('notices.told', { ...names, how: terms(`tellingWay.${told.how}`) });
      },
    };
  }, [t, terms, acts, format, words, dutyPeople, departments]);
}

function reachOf(
  { level, name }: Notice,
  { department }: Order,
  { dutyPeople, departments }: Pick<DeskState, 'dutyPeople' | 'departments'>,
  radioText: (radio: string) => string,
): string {
  const onDuty = Object.values(dutyPeople).find((person) => person.level === level && person.name === name);
  if (onDuty?.phone) return onDuty.phone;
  const entry = level === 'head' ? departments[department] : undefined;
  return entry ? [entry.extension, entry.radio && radioText(entry.radio)].filter(Boolean).join(' ') : '';
}
