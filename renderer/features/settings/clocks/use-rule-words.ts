import { useMemo } from 'react';
import type { Severity } from '../../../../shared/domain/order/order.ts';
import { severity } from '../../../../shared/domain/order/order.ts';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { hasKinds } from './clock-form.ts';

/** What is said of a row of the clock table. */
export interface RuleWords {
  /** For which orders and days it counts: `投诉 重大、重要 · 酒店`. */
  scope(rule: ClockRule): string;
  /** The days within which it counts; empty for all. */
  days(rule: Pick<ClockRule, 'fromOn' | 'toOn'>): string;
  /** From which moment to which it runs. */
  course(rule: ClockRule): string;
  /** For which complaints a step counts: `重要以上`. */
  only(severities: readonly Severity[] | null): string;
}

/** The words of the clock table in the present language. */
export function useRuleWords(): RuleWords {
  const t = useWords('rules');
  const settings = useWords('settings');
  const terms = useWords('terms');
  return useMemo(() => {
    const list = (names: readonly string[]) => names.join(settings('or'));
    const moments = (of: readonly ClockRule['starts'][]) =>
      of.map((each) => settings(`clock.moment.${each}`)).join(settings('clock.orSeparator'));
    const days = ({ fromOn: from, toOn: to }: Pick<ClockRule, 'fromOn' | 'toOn'>) => {
      if (from !== null && to !== null) return t('days.both', { from, to });
      if (from !== null) return t('days.from', { from });
      return to === null ? '' : t('days.to', { to });
    };
    return {
      days,
      scope: (rule) =>
        [
          hasKinds(rule) && list(rule.kinds.map((each) => terms(`kind.${each}`))),
          rule.severities && list(rule.severities.map((each) => terms(`severity.${each}`))),
          rule.trades &&
            list(rule.trades.map((each) => terms(`trade.${each as 'property'}`, { defaultValue: each }))), // trades are kept as text
          days(rule),
        ]
          .filter(Boolean)
          .join(' · '),
      course: (rule) => {
        if (rule.starts === 'calendar') return t('course.calendar');
        if (rule.starts === 'plannedAt') return t('course.followUp');
        return t('course.order', { from: moments([rule.starts]), to: moments(rule.stops) });
      },
      only: (severities) => {
        if (severities === null) return t('only.all');
        const upTo = severity.options.slice(0, severities.length);
        const last = upTo.at(-1);
        if (last === undefined || !upTo.every((each) => severities.includes(each)))
          return list(severities.map((each) => terms(`severity.${each}`)));
        return last === 'S4' ? t('only.complaints') : t(`only.upTo.${last}`);
      },
    };
  }, [t, settings, terms]);
}
