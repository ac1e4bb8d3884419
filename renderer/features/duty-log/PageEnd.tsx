import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { openShift } from '../../../shared/domain/apply-shifts.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useShiftWords } from '../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toast-context.ts';

const Said = styled('span')(({ theme }) => ({
  ...theme.typography.second,
  color: theme.palette.ink2,
  marginRight: 8,
  '&[data-tone="late"]': { color: theme.palette.late },
}));

/** Whose shift it is, and the printing of the page as QR-KF-02. */
export function PageEnd({ day }: { readonly day: string }) {
  const t = useWords('dutyLog');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const say = useRefusalText();
  const shift = useDesk(openShift);
  const shifts = useShiftWords();
  const nameOf = useStaffName();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const print = async () => {
    const reply = await invoke('log.print', { on: day });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('printed', { day: format.localDay(day, 'plain') }) });
  };
  useKeys([{ chord: 'Ctrl+P', label: t('print'), act: () => void print() }]);
  return (
    <>
      {refusal ? (
        <Said data-tone="late" role="status">
          {say(refusal)}
        </Said>
      ) : (
        <Said>
          {shift ? t('keeper', { shift: shifts.shift(shift), name: nameOf(shift.owner) }) : t('nobodyOn')}
        </Said>
      )}
      <Button scale="small" chord="Ctrl+P" onClick={() => void print()}>
        {t('print')}
      </Button>
    </>
  );
}
