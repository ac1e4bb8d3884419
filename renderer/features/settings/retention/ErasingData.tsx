import { styled } from '@mui/material/styles';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { DueToday } from './DueToday.tsx';
import { Erasures } from './Erasures.tsx';
import { RetentionRules } from './RetentionRules.tsx';
import { useRetention } from './use-retention.ts';

const Rule = styled('div')(({ theme }) => ({
  borderTop: `1px solid ${theme.palette.line}`,
  '& > section': { padding: '10px 20px 16px' },
}));

/** What a manager sees: the rules, what is due by them today, and what was erased so far. */
export function ErasingData() {
  const { answer, again } = useRetention();
  return (
    <>
      <RetentionRules due={answer?.due ?? []} />
      {answer?.refusal && <ErrorNote error={answer.refusal} />}
      {answer && (
        <Rule>
          <DueToday due={answer.due} onDone={again} />
        </Rule>
      )}
      {answer && (
        <Rule>
          <Erasures erasures={answer.erasures} />
        </Rule>
      )}
    </>
  );
}
