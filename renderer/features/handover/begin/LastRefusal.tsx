import { useMemo } from 'react';
import type { Shift } from '../../../../shared/domain/shift/shift.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';

/** That somebody did not take this shift over, why, and what happens next; nothing when nobody refused. */
export function LastRefusal({ shift }: { readonly shift: Shift }) {
  const t = useWords('handover');
  const name = useStaffName();
  const format = useFormat();
  const handovers = useDesk((desk) => desk.handovers);
  const last = useMemo(
    () =>
      Object.values(handovers)
        .filter((each) => each.shift === shift.number && each.state === 'refused')
        .toSorted((a, b) => a.preparedAt.localeCompare(b.preparedAt))
        .at(-1),
    [handovers, shift.number],
  );
  if (!last?.refusal || last.closedAt === null) return null;
  return (
    <Note tone="soon" isNews>
      {t('begin.refusedBefore', {
        time: format.moment(last.closedAt, momentNow()),
        name: name(last.refusal.by),
        reason: last.refusal.reason,
      })}
      <br />
      {t('begin.refusedHint', { name: name(shift.owner) })}
    </Note>
  );
}
