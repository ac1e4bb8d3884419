import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { changesOf, type LineChange } from '../../../../shared/domain/shift/line-changes.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { OrderState, Severity } from '../../../../shared/domain/order/order.ts';
import type { SlipState } from '../../../../shared/domain/printing/slip-job.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** What changed in a matter since it was told, in words; empty when nothing did. */
export function useChangeText({ about, print, mark }: HandoverLine): string {
  const t = useWords('handover');
  const terms = useWords('terms');
  const custody = useWords('custody');
  const slips = useWords('slips');
  const words = useOrderWords();
  const format = useFormat();
  if (mark === null || mark.print === print) return '';

  // The parts of a print are written by the matter itself, so each is of the kind its name says.
  const valueOf = ({ aspect }: LineChange, value: string): string => {
    if (value === '') return t('none');
    switch (aspect) {
      case 'state':
        if (about.kind === 'custody') return custody(`state.${value as Custody['state']}`);
        if (about.kind === 'slip') return slips(`state.${value as SlipState}`);
        return terms(`state.${value as OrderState}`);
      case 'severity':
        return terms(`severity.${value as Severity}`);
      case 'owner':
        return words.staff(value);
      case 'department':
        return words.department(value);
      case 'dueAt':
        return format.moment(value, momentNow());
      default:
        return value;
    }
  };
  const textOf = (change: LineChange): string =>
    t(`aspect.${change.aspect}`, {
      from: valueOf(change, change.from),
      to: valueOf(change, change.to),
      count: Math.abs(Number(change.to) - Number(change.from)),
    });
  return changesOf(about.kind, mark.print, print).map(textOf).join(t('sentence'));
}
