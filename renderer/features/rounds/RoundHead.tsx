import { styled } from '@mui/material/styles';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { measures } from '../../app/theme/measures.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Head = styled('header')(({ theme }) => ({
  minHeight: measures.head,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '4px 20px',
  color: theme.palette.ink2,
  '& > h1': { ...theme.typography.title, whiteSpace: 'nowrap', color: theme.palette.ink },
  '& > p': { ...theme.typography.second, flex: 1, minWidth: 0 },
  '& > b': { ...theme.typography.rowTitle, whiteSpace: 'nowrap', color: theme.palette.ink },
  '& > button': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    minHeight: measures.smallButton,
    padding: 0,
    border: 0,
    background: 'none',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    color: theme.palette.ink2,
  },
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
  useKeys([{ chord: 'Escape', label: t('leave'), act: goBack }]);
  return (
    <>
      <Head>
        <button type="button" onClick={goBack}>
          <KeyCap chord="Escape" /> {t('leave')}
        </button>
        <h1>
          {shift(`task.${task}`)} {format.localDay(on, 'long')}
        </h1>
        <p>{t(`what.${task}`)}</p>
        {progress !== null && progress.count > 0 && <b>{t('seen', progress)}</b>}
      </Head>
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
