import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { StopSheet } from '../../app/reports/StopSheet.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LongWork } from '../../ui/LongWork.tsx';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  padding: '0 20px',
  borderTop: `1px solid ${theme.palette.line}`,
}));

/** The bundle that is being written; Esc stops it once somebody has said so. */
export function WritingLine({ running }: { readonly running: string | null }) {
  return running === null ? null : <Running key={running} bundle={running} />;
}

function Running({ bundle }: { readonly bundle: string }) {
  const t = useWords('bundles');
  const ledgers = useWords('ledgers');
  const invoke = useInvoke();
  const progress = useMirror((mirror) => mirror.progress.bundle ?? null);
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = () => setAsking(true);
  const stop = () => {
    setAsking(false);
    void invoke('bundles.cancel', { bundle }).then((reply) => setRefusal(reply.ok ? null : reply.error));
  };
  useKeys([{ chord: 'Escape', label: ledgers('stop.title'), act: ask, inFields: false }]);
  return (
    <Bar>
      <LongWork what={t('running')} progress={progress} onCancel={ask} />
      {refusal && <ErrorNote error={refusal} />}
      {isAsking && <StopSheet what={t('running')} onStop={stop} onClose={() => setAsking(false)} />}
    </Bar>
  );
}
