import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { ExportSheet } from '../../app/reports/ExportSheet.tsx';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import { measures } from '../../app/theme/measures.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useToast } from '../../ui/toast-context.ts';
import type { Preview } from './use-preview.ts';

const Foot = styled('footer')(({ theme }) => ({
  minHeight: measures.foot,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  padding: '6px 20px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > [role="status"]': { flex: 1, minWidth: 120 },
}));

interface Props {
  readonly wish: LedgerWish;
  /** Null until the first answer. */
  readonly preview: Preview | null;
  /** Whether the rows are those of the wish; else they stand there until the next ones come. */
  readonly isFresh: boolean;
}

/** The foot of a ledger: how many rows there are, Ctrl P prints them, Ctrl E writes them into a file. */
export function LedgerFoot({ wish, preview, isFresh }: Props) {
  const t = useWords('ledgers');
  const reports = useWords('reports');
  const words = useExportWords();
  const invoke = useInvoke();
  const toast = useToast();
  const whoMay = useWhoMay('export lists');
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly about: string; readonly error: Refusal } | null>(null);
  const about = JSON.stringify(wish);
  const subject = { kind: 'ledger', ...wish } as const;
  const print = async () => {
    const reply = await invoke('ledgers.print', wish);
    setTrouble(reply.ok ? null : { about, error: reply.error });
    if (reply.ok) toast({ text: t('printing', { name: words.name(subject) }) });
  };
  const ask = () => setAsking(true);
  const blocked = whoMay === null ? undefined : reports('onlyRoles', { roles: whoMay });
  useKeys([
    { chord: 'Ctrl+P', label: t('print'), act: () => void print(), when: () => whoMay === null },
    { chord: 'Ctrl+E', label: t('export'), act: ask, when: () => whoMay === null },
  ]);
  const count = preview?.rows.length ?? 0;
  return (
    <>
      {/* Other days or another filter may well have room on paper. */}
      {trouble?.about === about && <ErrorNote error={trouble.error} />}
      <Foot>
        <span role="status">
          {isFresh ? preview && t(preview.isComplete ? 'rows' : 'more', { count }) : t('reading')}
        </span>
        <Button chord="Ctrl+P" onClick={() => void print()} blockedBecause={blocked}>
          {t('print')}
        </Button>
        <Button chord="Ctrl+E" onClick={ask} blockedBecause={blocked}>
          {t('export')}
        </Button>
      </Foot>
      {isAsking && (
        <ExportSheet
          subject={subject}
          about={`${words.name(subject)} ${words.days(subject)}`}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
