import { useState } from 'react';
import type { Shift } from '../../../../shared/domain/shift/shift.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ReasonSheet } from '../../../ui/ReasonSheet.tsx';
import { useReasonStage } from '../../../ui/use-reason-stage.ts';

interface Props {
  readonly shift: Shift;
  readonly onClose: () => void;
}

/** A supervisor takes the counter without a handover: nobody is there who could give it. */
export function TakeOver({ shift, onClose }: Props) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const staffName = useStaffName();
  // Afterwards the shift has another owner; the sheet speaks of the one before.
  const [name] = useState(() => staffName(shift.owner));
  const { stage, run } = useReasonStage(() => t('begin.taken', { name }));
  return (
    <ReasonSheet
      title={t('begin.takeOverTitle', { name })}
      effect={t('begin.takeOverEffect', { name })}
      reason={{ label: t('begin.reason'), hint: t('begin.reasonHint') }}
      submitLabel={t('begin.takeOver')}
      working={t('begin.working')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void run(invoke('shifts.open', { takeOver: reason }))}
      onClose={onClose}
    />
  );
}
