import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { setPlace } from '../place-store.ts';
import { CountTable } from './CountTable.tsx';
import { Questions } from './Questions.tsx';
import { SealSide } from './SealSide.tsx';
import { useCountRows } from './use-count-rows.ts';
import { useCountScans } from './use-scanned.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Counting = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  padding: '12px 24px 24px',
  backgroundColor: theme.palette.sheet,
}));

/** The incoming person counts blind, questions are settled, and both sign (ux 6.11). */
export function CheckStage({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const rows = useCountRows(handover);
  const [wanted, setWanted] = useState<string | null>(null);
  const [again, setAgain] = useState<string | null>(null);
  const { number } = handover;
  // What comes in meanwhile must not take the count from under the hand.
  useEffect(() => {
    setPlace(number, { step: 'check' });
  }, [number]);
  const current =
    rows.find(({ row }) => row.row === wanted) ?? rows.find(({ state }) => state !== 'done') ?? null;
  useCountScans(number, rows, current, setWanted);
  const step = (by: 1 | -1) => {
    const at = current === null ? rows.length : rows.indexOf(current);
    const next = rows[at + by];
    if (next) setWanted(next.row.row);
  };
  useKeys([
    { chord: 'ArrowDown', label: t('prepare.next'), act: () => step(1), inFields: true },
    { chord: 'ArrowUp', label: t('prepare.before'), act: () => step(-1), inFields: true },
  ]);
  return (
    <Columns>
      {/* With the focus on it the arrows scroll. */}
      <Counting tabIndex={0} aria-label={t('check.rows')}>
        <CountTable
          handover={handover}
          rows={rows}
          current={current}
          again={again}
          onChoose={setWanted}
          onAgain={(row) => {
            setAgain(row);
            setWanted(row);
          }}
        />
        <Questions handover={handover} isNext={current === null} />
      </Counting>
      <SealSide handover={handover} />
    </Columns>
  );
}
