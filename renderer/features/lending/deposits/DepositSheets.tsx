import type { Deposit } from '../../../../shared/domain/custody/custody.ts';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useInvoke, useStaff } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ReasonSheet } from '../../../ui/ReasonSheet.tsx';
import { useReasonStage } from '../../../ui/use-reason-stage.ts';

interface Props {
  readonly deposit: Deposit;
  readonly onClose: () => void;
}

/** Ends a deposit nobody fetches: to the police, sent back, destroyed; a supervisor's, with the reason. */
export function DisposeSheet({ deposit, onClose }: Props) {
  const t = useWords('deposits');
  const invoke = useInvoke();
  const { role } = useStaff();
  const { stage, run } = useReasonStage(() => t('dispose.done'));
  const mayDispose = isAllowed(role, 'look after registers');
  return (
    <ReasonSheet
      title={t('act.dispose')}
      effect={t('dispose.effect', { what: deposit.what })}
      reason={{ label: t('reason'), hint: t('dispose.hint') }}
      submitLabel={t('act.dispose')}
      working={t('working')}
      progress={null}
      stage={stage}
      {...(mayDispose ? {} : { blockedBecause: t('dispose.notYou') })}
      onSubmit={(reason) => void run(invoke('deposits.dispose', { deposit: deposit.number, reason }))}
      onClose={onClose}
    />
  );
}

/** Prints the tag once more; the copy says which one it is. */
export function ReprintSheet({ deposit, onClose }: Props) {
  const t = useWords('deposits');
  const invoke = useInvoke();
  const { stage, run } = useReasonStage(({ copy }: { copy: number }) => t('reprint.done', { copy }));
  return (
    <ReasonSheet
      title={t('act.reprint')}
      effect={t('reprint.effect')}
      reason={{ label: t('reason'), hint: t('reprint.hint') }}
      submitLabel={t('act.reprint')}
      working={t('working')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void run(invoke('custody.print', { number: deposit.number, reason }))}
      onClose={onClose}
    />
  );
}
