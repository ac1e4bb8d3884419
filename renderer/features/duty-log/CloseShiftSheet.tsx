import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ReasonSheet, type ReasonStage } from '../../ui/ReasonSheet.tsx';
import { ListPoints } from './ListPoints.tsx';
import { useChecklist } from './use-checklist.ts';

const Closing = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.line}`,
  borderRadius: theme.shape.borderRadius,
}));

/** Closes the counter for the night: the closing list beside the reason, which the log keeps. */
export function CloseShiftSheet({ onEnd }: { readonly onEnd: () => void }) {
  const t = useWords('shiftPlan');
  const log = useWords('dutyLog');
  const invoke = useInvoke();
  const list = useChecklist('closing');
  const [stage, setStage] = useState<ReasonStage>({ kind: 'asking', refusal: null });
  const close = async (reason: string) => {
    setStage({ kind: 'working' });
    const reply = await invoke('shifts.close', { reason });
    setStage(
      reply.ok ? { kind: 'done', result: t('close.result') } : { kind: 'asking', refusal: reply.error },
    );
  };
  return (
    <ReasonSheet
      title={t('close.title')}
      effect={t('close.effect')}
      reason={{ label: t('close.reason'), hint: t('close.reasonHint') }}
      submitLabel={t('close.submit')}
      working={t('close.working')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void close(reason)}
      onClose={onEnd}
    >
      <Closing>
        <ListPoints label={log('list.closing')} list={list} scale="large" ownsDigits />
      </Closing>
    </ReasonSheet>
  );
}
