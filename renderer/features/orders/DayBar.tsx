import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useMirror } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { Note } from '../../ui/Note.tsx';
import { isFarBack, nextDay } from './past-days.ts';
import { useDayName } from './use-day-name.ts';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  minHeight: 44,
  padding: '4px 20px',
  backgroundColor: theme.palette.sheet,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > select': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    minHeight: 30,
    padding: '0 8px',
    color: theme.palette.ink,
    backgroundColor: theme.palette.sheet,
    border: `1px solid ${theme.palette.edge}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

interface Props {
  /** Newest first; null while they are being asked. */
  readonly days: readonly string[] | null;
  readonly day: string | null;
  readonly isReading: boolean;
  readonly onDay: (day: string | null) => void;
}

/** Which day of the past the closed orders are from; turning far back asks once, since the search is faster there. */
export function DayBar({ days, day, isReading, onDay }: Props) {
  const t = useWords('orders');
  const search = useWords('search');
  const nameOf = useDayName();
  const format = useFormat();
  const today = format.dayKey(useNow());
  const rebuilding = useMirror((mirror) => mirror.progress['history-rebuild']);
  const [mayGoFar, setMayGoFar] = useState(day !== null && isFarBack(day, today));
  const [asked, setAsked] = useState<string | null>(null);
  const earlier = days === null ? undefined : nextDay(days, day, 'earlier');
  const later = days === null ? undefined : nextDay(days, day, 'later');

  const go = (next: string | null | undefined) => {
    setAsked(null);
    if (next !== undefined) onDay(next);
  };
  const goEarlier = () => {
    if (!earlier) return;
    if (!mayGoFar && isFarBack(earlier, today) && asked === null) return setAsked(earlier);
    if (asked !== null) setMayGoFar(true);
    go(earlier);
  };
  useKeys([
    { chord: 'Alt+B', label: t('days.earlier'), act: goEarlier, repeats: true },
    { chord: 'Alt+N', label: t('days.later'), act: () => go(later), repeats: true },
  ]);
  return (
    <>
      <Bar>
        <Button
          scale="small"
          chord="Alt+B"
          onClick={goEarlier}
          blockedBecause={days !== null && !earlier ? t('days.none') : undefined}
        >
          {t('days.earlier')}
        </Button>
        <select
          aria-label={t('days.label')}
          value={day ?? ''}
          onChange={(event) => go(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{t('days.recent')}</option>
          {(days ?? []).map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </select>
        {later !== undefined && (
          <Button scale="small" chord="Alt+N" onClick={() => go(later)}>
            {t('days.later')}
          </Button>
        )}
        {isReading && day !== null && (
          <LongWork what={t('days.reading', { day: nameOf(day) })} progress={null} />
        )}
        {rebuilding && <span role="status">{search('past.rebuilding', { ...rebuilding })}</span>}
      </Bar>
      {asked !== null && (
        <Note tone="soon" isNews>
          {t('days.far')}{' '}
          <Button scale="small" chord="Alt+B" onClick={goEarlier}>
            {t('days.goOn')}
          </Button>
        </Note>
      )}
    </>
  );
}
