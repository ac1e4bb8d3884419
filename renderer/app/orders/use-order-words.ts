import { useMemo } from 'react';
import type { Department } from '../../../shared/domain/desk/department.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { LineReading } from '../../../shared/domain/clock/select-wall.ts';
import type { ClockLimit, ClockName, ClockRule } from '../../../shared/rules/clocks.ts';
import { zhCN } from '../../../shared/words/zh-CN.ts';
import { useDesk } from '../desk/desk-context.ts';
import { momentNow } from '../now/now.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import type { AskingClock, Step } from './order-step.ts';

/** What is said of an order in the same words on every screen. */
export interface OrderWords {
  /** The name of a department in the language of the screen. */
  department(id: string): string;
  /** The name of a person of the staff; empty for nobody. */
  staff(id: string | null): string;
  /** The number as this desk reads it today. */
  number(full: string): string;
  /** A limit: `15 分`, `1 时`, `2 个工作日`, `周一 09:00`. */
  limit(limit: ClockLimit): string;
  /** `取单 限 15 分`. */
  clockLine(rule: ClockRule): string;
  /** What Enter does, with the person and the number to dial: `催工程部 8012`. */
  step(order: Order, act: Step, nearest: AskingClock | null): string;
  /** What a clock asks for when it is no step of its order: `盘点`, `发地址`. */
  asked(clock: ClockName): string;
  /** Whom the work is with and how to reach them: `周建平 8012 对讲 3`. */
  reach(order: Order): string;
  /** Why a clock is red, from the facts of the order; a task of the calendar has none. */
  why(order: Order | null, reading: LineReading): string;
  /** The sentence of the rule in the language of the screen, in quotes. */
  ruleQuote(rule: ClockRule): string;
}

/** The facts of a call to the department or the floor. */
const chases: ReadonlySet<string> = new Set(['order-chased', 'completion-asked', 'request-chased']);

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type ShippedRule = keyof (typeof zhCN)['acts']['ruleSentence'];

function isShipped(id: string): id is ShippedRule {
  return Object.hasOwn(zhCN.acts.ruleSentence, id);
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

    const limit = (of: ClockLimit): string => {
      switch (of.unit) {
        case 'minutes':
          if (of.amount === 0) return t('atOnce');
          return of.amount >= 60 && of.amount % 60 === 0
            ? t('hours', { count: of.amount / 60 })
            : t('minutes', { count: of.amount });
        case 'days':
          return t('days', { count: of.amount });
        case 'workdays':
          return t('workdays', { count: of.amount });
        case 'time-of-day':
          return of.at;
        case 'weekday':
          return t('weekdayAt', { day: t(`weekday.${weekdays[of.weekday - 1] ?? 'mon'}`), at: of.at });
      }
    };

    /** The clock whose words name the call to the department. */
    const calledFor = (act: 'chase' | 'askCompletion', nearest: AskingClock | null) => {
      if (act === 'askCompletion') return 'completion-query';
      const clock = nearest?.rule.clock;
      return clock === 'arrival' || clock === 'slip-back' ? clock : 'pick-up';
    };

    function call(order: Order, act: 'chase' | 'askCompletion', nearest: AskingClock | null): string {
      const entry = departments[order.department];
      const names = namesOf(order);
      const clock = calledFor(act, nearest);
      const usesRadio = clock === 'arrival' && names.person !== '' && entry?.radio;
      const label = t(`chase.${usesRadio || clock !== 'arrival' ? clock : 'pick-up'}`, names);
      const way = usesRadio ? radio(entry) : entry?.extension || radio(entry);
      return [label, way].filter(Boolean).join(' ');
    }

    const namesOf = (order: Order) => ({
      department: department(order.department),
      person: order.assignee || (departments[order.department]?.head ?? ''),
    });

    function step(order: Order, act: Step, nearest: AskingClock | null): string {
      switch (act) {
        case 'chase':
        case 'askCompletion':
          return call(order, act, nearest);
        case 'dispatch':
          return t('dispatch', namesOf(order));
        case 'acceptQuote':
          return t('callCaller');
        case 'tell':
          return t('chase.notify');
        case 'respond':
          return t('chase.first-response');
        case 'fillForm':
          return t('chase.corrective-form');
        case 'chaseRequest':
          return [t('chase.chase', namesOf(order)), radio(departments[order.department])]
            .filter(Boolean)
            .join(' ');
        case 'open':
          return nearest ? t(`chase.${nearest.rule.clock}`, namesOf(order)) : '';
        default:
          return terms(`act.${act}`);
      }
    }

    function why(order: Order | null, { rule, startedAt, dueAt, pausedMinutes }: LineReading): string {
      const now = momentNow();
      const names = {
        start: format.moment(startedAt, now),
        due: format.moment(dueAt, now),
        department: order ? department(order.department) : '',
      };
      return [
        t(`why.${rule.clock}`, names),
        pausedMinutes > 0 && t('whyPaused', { time: format.duration(pausedMinutes * 60_000) }),
        order && whyChased(order, startedAt, now),
      ]
        .filter(Boolean)
        .join(isLatin ? ' ' : '');
    }

    function whyChased(order: Order, since: string, now: number): string {
      const tries = order.timeline.filter(({ act, at }) => chases.has(act) && at >= since);
      const last = tries.at(-1);
      return last
        ? t('whyChased', {
            count: tries.length,
            time: format.moment(last.at, now),
            outcome: outcomeOf(last),
          })
        : '';
    }

    function outcomeOf({ detail }: Order['timeline'][number]): string {
      const { outcome, answer } = detail;
      if (outcome === 'coming' || outcome === 'no-answer' || outcome === 'said-when' || outcome === 'told') {
        return t(`chased.${outcome}`);
      }
      if (outcome === 'done' || outcome === 'working' || outcome === 'cannot')
        return terms(`chaseOutcome.${outcome}`);
      return answer === 'done' || answer === 'not-yet' || answer === 'no-answer' ? t(`asked.${answer}`) : '';
    }

    // A row that was made here has no translation; its own sentence is quoted.
    const sentenceOf = ({ id, sentence }: ClockRule): string =>
      isShipped(id) ? t(`ruleSentence.${id}`, { sentence }) : sentence;

    return {
      department,
      staff: (id) => (id === null ? '' : nameOf(staff[id], id)),
      number: (full) => format.number(full, letter, momentNow()),
      limit,
      clockLine: (rule) => t('limit', { clock: terms(`clock.${rule.clock}`), limit: limit(rule.limit) }),
      step,
      asked: (clock) => t(`chase.${clock}`, { department: '', person: '' }),
      reach: (order) => {
        const entry = departments[order.department];
        const parts = [order.assignee || entry?.head, entry?.extension, radio(entry)];
        return parts.filter(Boolean).join(' ');
      },
      why,
      ruleQuote: (rule) => t('ruleQuote', { sentence: sentenceOf(rule) }),
    };
  }, [t, terms, format, departments, staff, letter]);
}
