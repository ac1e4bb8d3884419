import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';
import { useDaysAgo } from './use-days-ago.ts';

/** Whether this is a new matter, rework of one that was mended here, or belongs to one that is open. */
export function RelationRow() {
  const t = useWords('intake');
  const format = useFormat();
  const now = useNow();
  const daysAgo = useDaysAgo();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const limit = useDesk((desk) => desk.settings.reworkDays);
  const { choices, relation, change } = useCallForm();
  if (choices.length === 0) return null;
  const short = (number: string) => format.number(number, letter, now);
  const options = [
    { value: 'new', label: t('relation.new') },
    ...choices.map(({ kind, order }) => ({
      value: `${kind} ${order.number}`,
      label: t(`relation.${kind}`, { number: short(order.number) }),
    })),
  ];
  const chosen = choices.find(({ kind, order }) => kind === relation.kind && order.number === relation.order);
  const hint =
    chosen &&
    (chosen.kind === 'join'
      ? t('relation.joinHint', { number: short(chosen.order.number) })
      : t('relation.reworkHint', { when: daysAgo(chosen.order.closedAt ?? ''), limit }));

  function choose(value: string): void {
    const choice = choices.find(({ kind, order }) => `${kind} ${order.number}` === value);
    change({
      relation: choice ? { kind: choice.kind, order: choice.order.number } : { kind: 'new', order: null },
    });
  }

  return (
    <StepRow step="relation" label={t('row.relation')} hint={hint}>
      <Segmented
        options={options}
        value={relation.order === null ? 'new' : `${relation.kind} ${relation.order}`}
        onChange={choose}
      />
    </StepRow>
  );
}
