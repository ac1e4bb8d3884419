import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Loan } from '../../../../shared/domain/custody/custody.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { useOverdue } from './use-overdue.ts';

const Strip = styled('section')(({ theme }) => ({
  ...theme.typography.text,
  flex: 'none',
  minHeight: 48,
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  margin: '0 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > p': { flex: 1, minWidth: 0, color: theme.palette.late, '& > span': { color: theme.palette.ink2 } },
  '& > small': { ...theme.typography.meta, whiteSpace: 'nowrap', color: theme.palette.ink3 },
}));

interface Props {
  readonly lines: readonly ThingLine[];
  readonly onAsk: (number: string) => void;
}

/** The worst overdue thing as a task for the telephone; ← → leaf to the others. */
export function OverdueStrip({ lines: all, onAsk }: Props) {
  const t = useWords('lending');
  const lines = useOverdue(all);
  const strip = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, Math.max(lines.length - 1, 0));
  const loan = lines[at];
  const step = (by: 1 | -1) => setWanted((at + by + lines.length) % Math.max(lines.length, 1));
  useKeys(
    [
      { chord: 'ArrowRight', label: t('chase.next'), act: () => step(1), repeats: true },
      { chord: 'ArrowLeft', act: () => step(-1), repeats: true },
    ],
    { within: strip },
  );
  if (!loan) return null;
  return (
    <Strip ref={strip} aria-label={t('chase.strip')}>
      <LineText loan={loan} />
      {lines.length > 1 && (
        <small>
          {t('chase.of', { at: at + 1, count: lines.length })} <KeyCap chord="ArrowLeft" />
          <KeyCap chord="ArrowRight" />
        </small>
      )}
      <Button onClick={() => onAsk(loan.number)}>{t('chase.act')}</Button>
    </Strip>
  );
}

/** Who has what, since when it is late, and when somebody was last asked. */
function LineText({ loan }: { readonly loan: Loan }) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const format = useFormat();
  const now = useNow();
  const lateMs = loan.dueAt === null ? 0 : now - Date.parse(loan.dueAt);
  const last = loan.asks.at(-1);
  return (
    <p>
      <b>{loan.code}</b> {loan.who.name} {loan.who.firm}{' '}
      {loan.dueAt && t('chase.due', { due: format.moment(loan.dueAt, now) })}{' '}
      <b>{t('chase.late', { time: format.duration(lateMs) })}</b>{' '}
      {last && (
        <span>
          {t('chase.asked', {
            time: format.moment(last.at, now),
            outcome: custody(`askOutcome.${last.outcome}`),
          })}{' '}
          {last.note}
        </span>
      )}
    </p>
  );
}
