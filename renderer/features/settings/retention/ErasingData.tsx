import { styled } from '@mui/material/styles';
import { useMirror } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { LongWork } from '../../../ui/LongWork.tsx';
import { DueToday } from './DueToday.tsx';
import { Erasures } from './Erasures.tsx';
import { RetentionRules } from './RetentionRules.tsx';
import { VisitPurge } from './VisitPurge.tsx';
import { useRetention } from './use-retention.ts';

const Rule = styled('div')(({ theme }) => ({
  borderTop: `1px solid ${theme.palette.line}`,
  '& > section': { padding: '10px 20px 16px' },
}));

const Looking = styled('div')({ padding: '4px 20px' });

/** What a manager sees: the rules, what is due by them today, and what was erased so far. */
export function ErasingData() {
  const t = useWords('retention');
  const progress = useMirror((mirror) => mirror.progress.erasure ?? null);
  const { answer, again } = useRetention();
  return (
    <>
      <RetentionRules due={answer?.due ?? []} />
      {!answer && (
        <Looking>
          <LongWork what={t('looking')} progress={progress} />
        </Looking>
      )}
      {answer?.refusal && <ErrorNote error={answer.refusal} />}
      {answer && (
        <Rule>
          <DueToday due={answer.due} onDone={again} />
        </Rule>
      )}
      <Rule>
        <VisitPurge />
      </Rule>
      {answer && (
        <Rule>
          <Erasures erasures={answer.erasures} />
        </Rule>
      )}
    </>
  );
}
