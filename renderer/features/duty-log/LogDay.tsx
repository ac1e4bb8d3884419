import { styled } from '@mui/material/styles';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Spoken } from '../../ui/Spoken.tsx';

const Bar = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& > input': {
    ...theme.typography.second,
    fontFamily: 'inherit',
    minHeight: 30,
    padding: '0 8px',
    color: theme.palette.ink,
    backgroundColor: theme.palette.sheet,
    border: `1px solid ${theme.palette.edge}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

const firstDay = '2000-01-01';

interface Props {
  readonly day: string;
  readonly today: string;
}

/** Turns the pages of the log: the day before, the day after, a day by its date. */
export function LogDay({ day, today }: Props) {
  const t = useWords('dutyLog');
  const isToday = day === today;
  const turn = (on: string) => goTo({ place: 'shift', view: 'log', ...(on < today && { on }) });
  const earlier = () => turn(dayAfter(day, -1));
  const later = () => turn(dayAfter(day));
  useKeys([
    { chord: 'Alt+B', label: t('earlier'), act: earlier, repeats: true },
    { chord: 'Alt+N', label: t('later'), act: later, repeats: true, when: () => !isToday },
  ]);
  return (
    <Bar>
      <Button scale="small" chord="Alt+B" onClick={earlier}>
        <Spoken>{t('earlier')}</Spoken>
        <span aria-hidden>‹</span>
      </Button>
      <input
        type="date"
        aria-label={t('day')}
        value={day}
        min={firstDay}
        max={today}
        onChange={({ target: { value } }) => value >= firstDay && value <= today && turn(value)}
      />
      {!isToday && (
        <Button scale="small" chord="Alt+N" onClick={later}>
          <Spoken>{t('later')}</Spoken>
          <span aria-hidden>›</span>
        </Button>
      )}
    </Bar>
  );
}
