import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ReasonSheet } from '../../../ui/ReasonSheet.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useReasonStage } from '../../../ui/use-reason-stage.ts';

interface Props {
  readonly handover: Handover;
  readonly onClose: () => void;
}

/** Takes back a handover that was begun by mistake; the shift goes on. */
export function Withdraw({ handover, onClose }: Props) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const toast = useToast();
  const name = useStaffName()(handover.from);
  const { stage, run } = useReasonStage(() => t('withdraw.done'));
  const withdraw = async (reason: string) => {
    const asked = invoke('handover.withdraw', { reason });
    await run(asked);
    // The screen of the handover, and this sheet with it, is gone by then.
    if ((await asked).ok) toast({ text: t('withdraw.done') });
  };
  return (
    <ReasonSheet
      title={t('withdraw.title')}
      effect={t('withdraw.effect', { name })}
      reason={{ label: t('withdraw.reason'), hint: t('withdraw.reasonHint') }}
      submitLabel={t('prepare.withdraw')}
      working={t('withdraw.working')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void withdraw(reason)}
      onClose={onClose}
    />
  );
}
