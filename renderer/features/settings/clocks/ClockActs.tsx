import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import type { Saving } from '../form/use-saving.ts';
import { isChanged, isTask, readClockRule, writeClockRule } from './clock-form.ts';
import { shippedRow } from './rule-groups.ts';

interface Props {
  readonly rule: ClockRule;
  readonly saving: Saving;
  /** Whether what is written is for other orders or days than the row. */
  readonly isApart: boolean;
  /** The row reads as it did when it came with the program. */
  readonly onBack: (shipped: ClockRule) => void;
  readonly onCopy: () => void;
}

/** Beside the save: back to what came with the program, and another row for other orders or days. */
export function ClockActs({ rule, saving, isApart, onBack, onCopy }: Props) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const shipped = shippedRow(rule);
  if (!mayEdit) return null;
  const back = async (first: ClockRule) => {
    const asked = invoke('rules.change', { change: { table: 'clocks-reset', id: rule.id } });
    if (!(await saving.save(rule.id, asked))) return;
    onBack(first);
    const change = writeClockRule(readClockRule(rule), rule);
    toast({
      text: t('isBack', { name: terms(`clock.${rule.clock}`) }),
      undo: () =>
        void saving.save(
          rule.id,
          invoke('rules.change', { change: { table: 'clocks', id: rule.id, change } }),
        ),
    });
  };
  return (
    <>
      {shipped && isChanged(rule) && (
        <Button onClick={() => void back(shipped)}>{t('back', { limit: words.limit(shipped.limit) })}</Button>
      )}
      {/* The task of the calendar has one row: nothing parts two. */}
      {!isTask(rule) && isApart && <Button onClick={onCopy}>{t('copy')}</Button>}
    </>
  );
}
