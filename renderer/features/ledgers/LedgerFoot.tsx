import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { ExportSheet } from '../../app/reports/ExportSheet.tsx';
import { PrintSheet } from '../../app/reports/PrintSheet.tsx';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import { measures } from '../../app/theme/measures.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
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
  const whoMay = useWhoMay('export lists');
  const [asking, setAsking] = useState<'print' | 'export' | null>(null);
  const subject = { kind: 'ledger', ...wish } as const;
  const about = `${words.name(subject)} ${words.days(subject)}`;
  const print = () => setAsking('print');
  const ask = () => setAsking('export');
  const leave = () => setAsking(null);
  const blocked = whoMay === null ? undefined : reports('onlyRoles', { roles: whoMay });
  useKeys([
    { chord: 'Ctrl+P', label: t('print.title'), act: print, when: () => whoMay === null },
    { chord: 'Ctrl+E', label: t('export'), act: ask, when: () => whoMay === null },
  ]);
  const count = preview?.rows.length ?? 0;
  return (
    <>
      <Foot>
        <span role="status">
          {isFresh ? preview && t(preview.isComplete ? 'rows' : 'more', { count }) : t('reading')}
        </span>
        <Button chord="Ctrl+P" onClick={print} blockedBecause={blocked}>
          {t('print.title')}
        </Button>
        <Button chord="Ctrl+E" onClick={ask} blockedBecause={blocked}>
          {t('export')}
        </Button>
      </Foot>
      {asking === 'print' && (
        <PrintSheet
          about={about}
          printing={t('print.printing', { name: words.name(subject) })}
          onPrint={(reason) => invoke('ledgers.print', { ...wish, reason })}
          onClose={leave}
        />
      )}
      {asking === 'export' && <ExportSheet subject={subject} about={about} onClose={leave} />}
    </>
  );
}
