import { styled } from '@mui/material/styles';
import { useMirror } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { PastFinding } from './past-finding.ts';

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  minHeight: 34,
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '0 20px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { flex: 1 },
}));

interface Props {
  readonly past: PastFinding;
  readonly onMore: () => void;
}

/** How far the search has looked back, and the key that looks further. */
export function PastFoot({ past, onMore }: Props) {
  const t = useWords('search');
  const format = useFormat();
  const rebuilding = useMirror((mirror) => mirror.progress['history-rebuild']);
  if (past.text === '') return null;
  const day = past.reachedOn === null ? '' : format.localDay(past.reachedOn, 'full');
  const isNone = past.search === null && past.hits.length === 0;
  return (
    <Line>
      <span role="status">
        {rebuilding && `${t('past.rebuilding', { ...rebuilding })} `}
        {past.search !== null && t(day === '' ? 'past.looking' : 'past.lookingTo', { day })}
        {past.search === null && isNone && past.isDone && t('past.none')}
        {past.search === null && !isNone && past.isDone && t('past.all')}
        {past.search === null && !past.isDone && t('past.reached', { day })}
        {past.unreadDays.length > 0 &&
          ` ${t('past.unread', { count: past.unreadDays.length, days: past.unreadDays.map((each) => format.localDay(each, 'full')).join(t('comma')) })}`}
      </span>
      {past.next !== null && past.search === null && (
        <Button scale="small" chord="PageDown" onClick={onMore}>
          {t('past.more')}
        </Button>
      )}
    </Line>
  );
}
