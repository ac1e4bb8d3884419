import { useMemo, useState } from 'react';
import { selectOpenItems } from '../../../../shared/domain/shift/open-items.ts';
import type { Shift } from '../../../../shared/domain/shift/shift.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useInvoke, useStaff } from '../../../app/desk/desk-context.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { momentNow, useMinute } from '../../../app/now/now.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs, type NumberedAct } from '../../../ui/NumberedActs.tsx';
import { useHandoverDesk } from '../use-handover-desk.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { LastRefusal } from './LastRefusal.tsx';
import { StartBox } from './StartBox.tsx';
import { TakeOver } from './TakeOver.tsx';

/** The counter is in somebody's hands: its owner, or a supervisor, prepares the handover from here. */
export function BeginHandover({ shift }: { readonly shift: Shift }) {
  const t = useWords('handover');
  const words = useShiftWords();
  const name = useStaffName();
  const format = useFormat();
  const { id: me, role } = useStaff();
  const whyNot = useWhyNot();
  const count = useOpenCount();
  const { prepare, refusal } = usePrepare();
  const [isTakingOver, setTakingOver] = useState(false);
  const owner = name(shift.owner);
  const time = format.moment(shift.openedAt, momentNow());
  const isMine = shift.owner === me;
  const mayPrepare = isMine || isAllowed(role, 'plan shifts');
  const acts: NumberedAct[] = [
    {
      id: 'prepare',
      label: isMine ? t('begin.prepare') : t('begin.prepareFor', { name: owner }),
      act: () => void prepare(),
    },
    ...(isMine ? [] : [{ id: 'take-over', label: t('begin.takeOver'), act: () => setTakingOver(true) }]),
    ...(shift.cameBy === null ? [] : [lastHandover(t('begin.last'), shift.cameBy)]),
  ];
  return (
    <StartBox
      title={
        isMine
          ? t('begin.mine', { shift: words.shift(shift), time })
          : t('begin.theirs', { name: owner, time })
      }
    >
      <LastRefusal shift={shift} />
      <p>
        {isMine && t('begin.mineHint', { count })}
        {!isMine && t(mayPrepare ? 'begin.supervisorHint' : 'begin.theirsHint', { name: owner })}
      </p>
      {whyNot !== null && <Note>{whyNot}</Note>}
      {whyNot === null && mayPrepare && <NumberedActs label={t('title')} acts={acts} />}
      {refusal && <ErrorNote error={refusal} />}
      {isTakingOver && <TakeOver shift={shift} onClose={() => setTakingOver(false)} />}
    </StartBox>
  );
}

function lastHandover(label: string, handover: string): NumberedAct {
  return {
    id: 'last',
    label,
    remark: handover,
    act: () => goTo({ place: 'shift', view: 'handover', handover }),
  };
}

function useOpenCount(): number {
  const desk = useHandoverDesk();
  const now = useMinute();
  return useMemo(() => selectOpenItems(desk, now).length, [desk, now]);
}

function usePrepare() {
  const invoke = useInvoke();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    refusal,
    async prepare() {
      const reply = await invoke('handover.prepare', {});
      if (!reply.ok) setRefusal(reply.error);
    },
  };
}
