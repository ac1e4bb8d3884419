import { useMemo } from 'react';
import type { DueRule, Register } from '../../../../shared/domain/custody/register.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** What is said of a register. */
export interface RegisterWords {
  /** The name of a register, a class or a field in the language of the screen. */
  name(of: { readonly name: string; readonly latinName: string }): string;
  /** By when things are back; of what is kept, after which days its owner is called. */
  back(of: Pick<Register, 'behaviour' | 'due' | 'remindAfterDays'>): string;
}

const HOUR = 60;

/** The words of the registers in the present language. */
export function useRegisterWords(): RegisterWords {
  const t = useWords('registers');
  const settings = useWords('settings');
  const { language } = useFormat();
  return useMemo(() => {
    const span = (minutes: number) =>
      minutes % HOUR === 0
        ? t('dueText.hours', { count: minutes / HOUR })
        : t('dueText.minutesOnly', { count: minutes });
    const due = (rule: DueRule): string => {
      switch (rule.unit) {
        case 'time-of-day':
          return t('dueText.time-of-day', { at: rule.at, span: span(rule.orMinutes) });
        case 'minutes':
          return t('dueText.minutes', { span: span(rule.amount) });
        case 'days':
          return t('dueText.days', { count: rule.amount, at: rule.at });
        case 'none':
          return t('dueText.none');
      }
    };
    return {
      name: ({ name, latinName }) => (language === 'en' && latinName !== '' ? latinName : name),
      back: ({ behaviour, due: rule, remindAfterDays }) =>
        behaviour === 'keep' && remindAfterDays.length > 0
          ? t('dueText.reminded', { days: remindAfterDays.join(settings('or')) })
          : due(rule),
    };
  }, [t, settings, language]);
}
