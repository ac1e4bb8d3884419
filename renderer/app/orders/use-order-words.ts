import { useMemo } from 'react';
import type { Department } from '../../../shared/domain/desk/department.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockReading, ClockRule } from '../../../shared/rules/clocks.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import { useDesk } from '../desk/desk-context.ts';
import { momentNow } from '../now/now.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

/** What is said of an order in the same words on every screen. */
export interface OrderWords {
  /** The name of a department in the language of the screen. */
  department(id: string): string;
  /** The name of a person of the staff; empty for nobody. */
  staff(id: string | null): string;
  /** The number as this desk reads it today. */
  number(full: string): string;
  /** A limit in minutes: `15 分`, `1 时`. */
  limit(minutes: number): string;
  /** `取单 限 15 分`. */
  clockLine(rule: ClockRule): string;
  /** What Enter does, with the person and the number to dial: `催工程部 8012`. */
  step(order: Order, act: OrderAct, nearest: Pick<ClockReading, 'rule' | 'mood'> | null): string;
  /** Whom the work is with and how to reach them: `周建平 8012 对讲 3`. */
  reach(order: Order): string;
  /** Why a clock is red, from the facts of the order. */
  why(order: Order, reading: ClockReading): string;
  /** The sentence of the rule in the language of the screen, in quotes. */
  ruleQuote(rule: ClockRule): string;
}

/** The words of orders in the present language, with the names of this desk. */
export function useOrderWords(): OrderWords {
  const t = useWords('acts');
  const terms = useWords('terms');
  const format = useFormat();
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const letter = useDesk((desk) => desk.centre?.letter ?? '');

  return useMemo(() => {
    const isLatin = format.language === 'en';
    const nameOf = (entry: Pick<Department, 'name' | 'latinName'> | undefined, otherwise: string) =>
      (isLatin && entry?.latinName) || (entry?.name ?? otherwise);
    const department = (id: string) => nameOf(departments[id], id);
    const radio = (entry: Department | undefined) => (entry?.radio ? t('radio', { radio: entry.radio }) : '');

    const limit = (minutes: number) =>
      minutes >= 60 && minutes % 60 === 0
        ? t('hours', { count: minutes / 60 })
        : t('minutes', { count: minutes });

    function step(order: Order, act: OrderAct, nearest: Pick<ClockReading, 'rule' | 'mood'> | null): string {
      const entry = departments[order.department];
      const names = { department: department(order.department), person: order.assignee || entry?.head || '' };
      if (act === 'chase' || act === 'askCompletion') {
        const id =
          act === 'askCompletion'
            ? 'completion-query'
            : nearest?.rule.id === 'arrival'
              ? 'arrival'
              : 'pick-up';
        const usesRadio = id === 'arrival' && names.person !== '' && entry?.radio;
        const label = t(`chase.${usesRadio || id !== 'arrival' ? id : 'pick-up'}`, names);
        const way = usesRadio ? radio(entry) : entry?.extension || radio(entry);
        return [label, way].filter(Boolean).join(' ');
      }
      if (act === 'dispatch') return t('dispatch', names);
      if (act === 'acceptQuote') return t('callCaller');
      return terms(`act.${act}`);
    }

    function why(order: Order, { rule, startedAt, dueAt, pausedMinutes }: ClockReading): string {
      const now = momentNow();
      const names = {
        start: format.moment(startedAt, now),
        due: format.moment(dueAt, now),
        department: department(order.department),
      };
      const tries = order.timeline.filter(
        ({ act, at }) => (act === 'order-chased' || act === 'completion-asked') && at >= startedAt,
      );
      const last = tries.at(-1);
      return [
        t(`why.${rule.id}`, names),
        pausedMinutes > 0 && t('whyPaused', { time: format.duration(pausedMinutes * 60_000) }),
        last &&
          t('whyChased', {
            count: tries.length,
            time: format.moment(last.at, now),
            outcome: outcomeOf(last),
          }),
      ]
        .filter(Boolean)
        .join(isLatin ? ' ' : '');
    }

    function outcomeOf({ detail }: Order['timeline'][number]): string {
      const { outcome, answer } = detail;
      if (outcome === 'coming' || outcome === 'no-answer' || outcome === 'said-when' || outcome === 'told') {
        return t(`chased.${outcome}`);
      }
      return answer === 'done' || answer === 'not-yet' || answer === 'no-answer' ? t(`asked.${answer}`) : '';
    }

    return {
      department,
      staff: (id) => (id === null ? '' : nameOf(staff[id], id)),
      number: (full) => format.number(full, letter, momentNow()),
      limit,
      clockLine: (rule) => t('limit', { clock: terms(`clock.${rule.id}`), limit: limit(rule.limitMinutes) }),
      step,
      reach: (order) => {
        const entry = departments[order.department];
        const parts = [order.assignee || entry?.head, entry?.extension, radio(entry)];
        return parts.filter(Boolean).join(' ');
      },
      why,
      ruleQuote: (rule) =>
        t('ruleQuote', { sentence: t(`ruleSentence.${rule.id}`, { sentence: rule.sentence }) }),
    };
  }, [t, terms, format, departments, staff, letter]);
}
