import { styled } from '@mui/material/styles';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ScreenHead } from '../../ui/ScreenHead.tsx';

const What = styled('p')(({ theme }) => ({ ...theme.typography.second, flex: 1, minWidth: 0 }));

const Seen = styled('b')(({ theme }) => ({
  ...theme.typography.rowTitle,
  whiteSpace: 'nowrap',
  color: theme.palette.ink,
}));

const Progress = styled('div')(({ theme }) => ({
  height: 4,
  flex: 'none',
  backgroundColor: theme.palette.line,
  '& > div': { height: '100%', backgroundColor: theme.palette.accent },
}));

interface Props {
  readonly task: RoundTask;
  readonly on: string;
  /** How many matters were looked at, of how many; null once it is signed. */
  readonly progress: { readonly seen: number; readonly count: number } | null;
}

/** What this round is, of which day, and how far it has come. */
export function RoundHead({ task, on, progress }: Props) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  const format = useFormat();
  return (
    <>
      <ScreenHead
        title={`${shift(`task.${task}`)} ${format.localDay(on, 'long')}`}
        back={t('leave')}
        onBack={goBack}
      >
        <What>{t(`what.${task}`)}</What>
        {progress !== null && progress.count > 0 && <Seen>{t('seen', progress)}</Seen>}
      </ScreenHead>
      {progress && <Bar task={task} {...progress} />}
    </>
  );
}

function Bar({
  task,
  seen,
  count,
}: {
  readonly task: RoundTask;
  readonly seen: number;
  readonly count: number;
}) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  return (
    <Progress
      role="progressbar"
      aria-label={shift(`task.${task}`)}
      aria-valuetext={t('seen', { seen, count })}
      aria-valuemin={0}
      aria-valuemax={count}
      aria-valuenow={seen}
    >
      <div style={{ width: `${count === 0 ? 100 : (seen / count) * 100}%` }} />
    </Progress>
  );
}
