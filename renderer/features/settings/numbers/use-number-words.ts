import { useMemo } from 'react';
import type { RuleNumber } from '../../../../shared/rules/numbers.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** What is said of a number of the rules. */
export interface NumberWords {
  name(of: RuleNumber): string;
  /** A value with its unit: `30 秒`, `09:00`. */
  value(of: RuleNumber, value: number): string;
  unit(of: RuleNumber): string;
  /** The sentence it comes from, in quotes. */
  quote(of: RuleNumber): string;
}

/** The words of the numbers in the present language. */
export function useNumberWords(): NumberWords {
  const t = useWords('rules');
  const acts = useWords('acts');
  return useMemo(() => {
    const unit = (of: RuleNumber) => t(`numbers.unit.${of.unit}`);
    return {
      name: ({ id }) => t(`numbers.name.${id}`),
      value: (of, value) => {
        if (of.unit === 'hour') return hour(value);
        if (of.unit === 'days' && value === 0) return t('numbers.sameDay');
        return `${value} ${unit(of)}`;
      },
      unit,
      quote: ({ id, sentence }) => acts('ruleQuote', { sentence: t(`numbers.sentence.${id}`, { sentence }) }),
    };
  }, [t, acts]);
}

function hour(value: number): string {
  const minutes = Math.round(value * 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
