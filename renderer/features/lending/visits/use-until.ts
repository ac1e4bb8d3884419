import type { Register } from '../../../../shared/domain/custody/register.ts';
import { dueBack } from '../../../../shared/rules/due-back.ts';
import { momentNow, useMinute } from '../../../app/now/now.ts';
import { readMoment } from '../../../app/orders/local-moment.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { untils, type EntryDraft, type Until } from './arrival-draft.ts';

const HOURS = 2;
const HOUR = 3_600_000;

type UntilDraft = Pick<EntryDraft, 'until' | 'untilText'>;

interface UntilChoice {
  readonly options: readonly { readonly value: Until; readonly label: string }[];
  /** The moment that was chosen: undefined leaves it to the rule, null when what was typed is no time to come. */
  read(draft: UntilDraft): string | undefined | null;
}

/** The times by which a visitor may go, with the rule of the register in words. */
export function useUntil({ due }: Pick<Register, 'due'>): UntilChoice {
  const t = useWords('visits');
  const format = useFormat();
  const now = useMinute();
  const byRule = dueBack(due, now, format.timeZone);
  const isToday = byRule !== null && format.dayKey(byRule) === format.dayKey(now);
  const ruleText = isToday
    ? t('until.today', { time: format.time(byRule) })
    : byRule === null
      ? t('until.open')
      : format.moment(byRule, now);
  const labels: Record<Until, string> = {
    rule: ruleText,
    hours: t('until.hours', { count: HOURS }),
    other: t('until.other'),
  };
  return {
    options: untils.map((value) => ({ value, label: labels[value] })),
    read: ({ until, untilText }) => {
      if (until === 'rule') return undefined;
      if (until === 'hours') return new Date(momentNow() + HOURS * HOUR).toISOString();
      return readMoment(untilText, 'future', momentNow(), format.timeZone);
    },
  };
}
