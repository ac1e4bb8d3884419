import { styled } from '@mui/material/styles';
import type { Round } from '../../../shared/domain/shift/round.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { NumberedActs } from '../../ui/NumberedActs.tsx';
import { Columns, Sheet } from './columns.ts';
import { FoundCounts } from './FoundCounts.tsx';
import { LastRounds } from './LastRounds.tsx';
import { StuckLines } from './StuckLines.tsx';

const Said = styled('section')(({ theme }) => ({
  '& > h2': { ...theme.typography.title, marginBottom: 4 },
  '& > p': { color: theme.palette.ink2 },
}));

const Acts = styled('div')({ maxWidth: 360 });

interface Props {
  readonly round: Round;
  readonly onAgain: () => void;
}

/** What was signed today, and where one goes from here. */
export function SignedRound({ round, onAgain }: Props) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  const nameOf = useStaffName();
  const format = useFormat();
  const { at, by, lines, note, task } = round;
  const said = { time: format.moment(at, momentNow()), name: nameOf(by), count: lines.length };
  const title = lines.length === 0 ? t('signedNone', said) : t('signed', said);
  return (
    <Columns>
      <Sheet>
        <Said aria-label={shift(`task.${task}`)}>
          <h2>{title}</h2>
          <FoundCounts lines={lines} />
          {note !== '' && <p>{note}</p>}
        </Said>
        {lines.length > 0 && <StuckLines lines={lines} />}
        <Acts>
          <NumberedActs
            label={shift(`task.${task}`)}
            acts={[
              { id: 'log', label: t('toLog'), act: () => goTo({ place: 'shift', view: 'log' }) },
              {
                id: 'handover',
                label: t('toHandover'),
                act: () => goTo({ place: 'shift', view: 'handover' }),
              },
              { id: 'again', label: t('again'), act: onAgain },
            ]}
          />
        </Acts>
      </Sheet>
      <LastRounds task={task} />
    </Columns>
  );
}
