import { useWords } from '../../../app/words/use-words.ts';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import type { DepositStage } from './deposit-stage.ts';

const stages = ['release', 'remind', 'reprint', 'dispose'] as const satisfies readonly DepositStage[];

/** What can be done with a deposit now, by digit. */
export function DepositActs({ onStage }: { readonly onStage: (stage: DepositStage) => void }) {
  const t = useWords('deposits');
  return (
    <NumberedActs
      label={t('acts')}
      acts={stages.map((id) => ({ id, label: t(`act.${id}`), act: () => onStage(id) }))}
    />
  );
}
