import { useState } from 'react';
import { plannedNow } from '../../../../shared/domain/shift/shift-times.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useMinute } from '../../../app/now/now.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { StartBox } from './StartBox.tsx';

const MOST_OFFERED = 9;

/** Nobody has the counter: who comes opens the shift of the plan, or another one, by digit. */
export function NoShift() {
  const t = useWords('handover');
  const invoke = useInvoke();
  const toast = useToast();
  const words = useShiftWords();
  const name = useStaffName();
  const whyNot = useWhyNot();
  const now = useMinute();
  const patterns = useDesk((desk) => desk.shiftPatterns);
  const roster = useDesk((desk) => desk.roster);
  const centre = useDesk((desk) => desk.centre);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const planned = plannedNow({ shiftPatterns: patterns, roster, centre }, now);
  const open = async (pattern?: string) => {
    const reply = await invoke('shifts.open', pattern === undefined ? {} : { pattern });
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('noShift.opened', { shift: words.pattern(reply.value.pattern) }) });
  };
  const others = Object.values(patterns).filter(({ id, isActive }) => isActive && id !== planned?.pattern.id);
  const first = {
    id: 'planned',
    label: planned ? t('noShift.openAs', { shift: words.planned(planned.pattern) }) : t('noShift.open'),
    remark: planned ? t('noShift.followsPlan') : undefined,
    act: () => void open(),
  };
  return (
    <StartBox title={t('noShift.title')}>
      <p>{t('noShift.hint')}</p>
      {planned && (
        <p>
          {[
            t('noShift.planned', { shift: words.planned(planned.pattern) }),
            planned.staff.length > 0
              ? t('noShift.onRoster', { names: planned.staff.map(name).join(t('listSeparator')) })
              : t('noShift.nobodyOnRoster'),
          ].join(t('sentence'))}
        </p>
      )}
      {whyNot === null ? (
        <NumberedActs
          label={t('noShift.choose')}
          acts={[
            first,
            ...others.map((pattern) => ({
              id: pattern.id,
              label: words.planned(pattern),
              act: () => void open(pattern.id),
            })),
          ].slice(0, MOST_OFFERED)}
        />
      ) : (
        <Note>{whyNot}</Note>
      )}
      {refusal && <ErrorNote error={refusal} />}
    </StartBox>
  );
}
