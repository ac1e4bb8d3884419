import { styled } from '@mui/material/styles';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { isBackEntry } from './log-kinds.ts';
import { useEventText } from './use-event-text.ts';

const SHOWN = 8;

const List = styled('ol')(({ theme }) => ({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '92px 92px auto minmax(0, 1fr) auto',
    gap: 10,
    alignItems: 'baseline',
    minHeight: 32,
    padding: '5px 20px',
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& > li > b': { whiteSpace: 'nowrap' },
  '& > li > span': {
    color: theme.palette.ink2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > li > p': { overflowWrap: 'anywhere' },
  '& > li > small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
}));

const Empty = styled('p')(({ theme }) => ({ padding: '10px 20px', color: theme.palette.ink2 }));

/** The last lines that people wrote, newest first; a back-entry shows both of its times. */
export function LastLines() {
  const t = useWords('dutyLog');
  const format = useFormat();
  const now = useNow();
  const log = useDesk((desk) => desk.log);
  const nameOf = useStaffName();
  const textOf = useEventText();
  // What the desk itself did would push out what somebody has just written.
  const last = log
    .filter(({ category }) => category !== 'system')
    .slice(-SHOWN)
    .reverse();
  if (last.length === 0) return <Empty>{t('nothingYet')}</Empty>;
  return (
    <List aria-label={t('last')}>
      {last.map((entry) => (
        <li key={entry.id}>
          <b>{format.moment(entry.happenedAt, now)}</b>
          <span>{entry.by === null ? t('system') : nameOf(entry.by)}</span>
          <MarkChip strength="faint">{t(`category.${entry.category}`)}</MarkChip>
          <p>{textOf(entry)}</p>
          <small>{isBackEntry(entry) && t('backEntry', { time: format.moment(entry.at, now) })}</small>
        </li>
      ))}
    </List>
  );
}
