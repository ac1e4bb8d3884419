import { styled } from '@mui/material/styles';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';

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

/** The last lines of the duty log, newest first; a back-entry shows both of its times. */
export function LastLines() {
  const t = useWords('dutyLog');
  const format = useFormat();
  const now = useNow();
  const log = useDesk((desk) => desk.log);
  const staff = useDesk((desk) => desk.staff);
  const last = log.slice(-SHOWN).reverse();
  const who = ({ by }: LogEntry) => {
    const person = by === null ? undefined : staff[by];
    if (!person) return t('system');
    return format.language === 'en' ? person.latinName || person.name : person.name;
  };
  if (last.length === 0) return <Empty>{t('nothingYet')}</Empty>;
  return (
    <List aria-label={t('last')}>
      {last.map((entry) => (
        <li key={entry.id}>
          <b>{format.moment(entry.happenedAt, now)}</b>
          <span>{who(entry)}</span>
          <MarkChip strength="faint">{t(`category.${entry.category}`)}</MarkChip>
          <p>{entry.text}</p>
          <small>
            {entry.at !== entry.happenedAt && t('backEntry', { time: format.moment(entry.at, now) })}
          </small>
        </li>
      ))}
    </List>
  );
}
