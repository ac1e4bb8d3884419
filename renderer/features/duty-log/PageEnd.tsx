import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { LogDay } from './LogDay.tsx';

const Said = styled('span')(({ theme }) => ({
  ...theme.typography.second,
  marginRight: 8,
  color: theme.palette.late,
}));

interface Props {
  readonly day: string;
  readonly today: string;
}

/** Turns the pages, and prints the shown one as QR-KF-02. */
export function PageEnd({ day, today }: Props) {
  const t = useWords('dutyLog');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const say = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const print = async () => {
    const reply = await invoke('log.print', { on: day });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('printed', { day: format.localDay(day, 'plain') }) });
  };
  useKeys([{ chord: 'Ctrl+P', label: t('print'), act: () => void print() }]);
  return (
    <>
      {refusal && <Said role="status">{say(refusal)}</Said>}
      <LogDay day={day} today={today} />
      <Button scale="small" chord="Ctrl+P" onClick={() => void print()}>
        {t('print')}
      </Button>
    </>
  );
}
