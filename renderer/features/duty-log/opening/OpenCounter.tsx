import { useMemo, useState } from 'react';
import { plannedAround, plannedNow, type PlannedShift } from '../../../../shared/domain/shift/shift-times.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useMinute } from '../../../app/now/now.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NumberedActs, type NumberedAct } from '../../../ui/NumberedActs.tsx';

/** Nobody has the counter: one digit opens the shift of this hour, others the further ones of the day. */
export function OpenCounter({ onLater }: { readonly onLater: () => void }) {
  const t = useWords('shiftPlan');
  const acts = useWords('acts');
  const invoke = useInvoke();
  const shifts = useShiftWords();
  const nameOf = useStaffName();
  const choices = useChoices();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (pattern: string) => {
    const reply = await invoke('shifts.open', { pattern });
    setRefusal(reply.ok ? null : reply.error);
  };
  const openUnplanned = async () => {
    const reply = await invoke('shifts.open', {});
    setRefusal(reply.ok ? null : reply.error);
  };
  const offered: NumberedAct[] = choices.map(({ pattern, staff }) => ({
    id: pattern.id,
    label: t('opening.open', { shift: shifts.planned(pattern) }),
    remark:
      staff.length === 0
        ? t('opening.notOnRoster')
        : t('opening.onRoster', { names: staff.map(nameOf).join(acts('listSeparator')) }),
    act: () => void open(pattern.id),
  }));
  if (offered.length === 0)
    offered.push({
      id: 'unplanned',
      label: t('opening.open', { shift: shifts.pattern(null) }),
      act: () => void openUnplanned(),
    });
  return (
    <>
      <h1>{t('opening.closed')}</h1>
      <p>{t('opening.closedHint')}</p>
      <NumberedActs
        label={t('opening.closed')}
        acts={[...offered, { id: 'later', label: t('opening.later'), act: onLater }]}
      />
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}

/** The shift of this hour first, then the others that begin today. */
function useChoices(): PlannedShift[] {
  const format = useFormat();
  const minute = useMinute();
  const shiftPatterns = useDesk((desk) => desk.shiftPatterns);
  const roster = useDesk((desk) => desk.roster);
  const centre = useDesk((desk) => desk.centre);
  return useMemo(() => {
    const desk = { shiftPatterns, roster, centre };
    const now = plannedNow(desk, minute);
    const today = plannedAround(desk, minute).filter(
      ({ on, pattern, until }) =>
        on === format.dayKey(minute) && pattern.id !== now?.pattern.id && until > minute,
    );
    return now ? [now, ...today] : today;
  }, [shiftPatterns, roster, centre, minute, format]);
}
