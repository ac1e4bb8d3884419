import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { ExportReceipt } from '../../../shared/domain/ledger/export-receipt.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { Note } from '../../ui/Note.tsx';
import { useDesk, useInvoke, useStaff } from '../desk/desk-context.ts';
import { useWhoMay } from '../desk/use-who-may.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import { momentNow } from '../now/now.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { StopSheet } from './StopSheet.tsx';
import { useExportProgress } from './use-export-progress.ts';
import { useExportWords } from './use-export-words.ts';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
}));

/** The export that runs as one line, which Esc stops once somebody has said so; and the own one of today that came to nothing, until the next. */
export function ExportLine() {
  const { id: me } = useStaff();
  const running = useDesk(({ exports }) => exports.findLast(({ outcome }) => outcome === null));
  const last = useDesk(({ exports }) => exports.findLast(({ by }) => by === me));
  const format = useFormat();
  if (running) return <Running key={running.id} receipt={running} />;
  const isNews =
    (last?.outcome === 'failed' || last?.outcome === 'incomplete') &&
    format.dayKey(last.endedAt ?? '') === format.dayKey(momentNow());
  return last && isNews ? <NotWritten receipt={last} /> : null;
}

function Running({ receipt }: { readonly receipt: ExportReceipt }) {
  const t = useWords('ledgers');
  const words = useExportWords();
  const invoke = useInvoke();
  const progress = useExportProgress(receipt);
  const mayStop = useWhoMay('export lists') === null;
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const stop = () => {
    setAsking(false);
    void invoke('exports.cancel', { export: receipt.id }).then((reply) =>
      setRefusal(reply.ok ? null : reply.error),
    );
  };
  const ask = () => setAsking(true);
  // In a field Esc belongs to what is typed there.
  useKeys(mayStop ? [{ chord: 'Escape', label: t('stop.title'), act: ask, inFields: false }] : []);
  const what = `${words.name(receipt.subject)} ${words.days(receipt.subject)}`.trimEnd();
  return (
    <Bar>
      <LongWork what={t('running', { what })} progress={progress} {...(mayStop ? { onCancel: ask } : {})} />
      {refusal && <ErrorNote error={refusal} />}
      {isAsking && <StopSheet what={what} onStop={stop} onClose={() => setAsking(false)} />}
    </Bar>
  );
}

function NotWritten({ receipt: { subject, outcome } }: { readonly receipt: ExportReceipt }) {
  const t = useWords('ledgers');
  const words = useExportWords();
  return (
    <Note tone="late" isNews>
      {t(outcome === 'incomplete' ? 'notWhole' : 'notWritten', {
        what: `${words.name(subject)} ${words.days(subject)}`.trimEnd(),
      })}
    </Note>
  );
}
