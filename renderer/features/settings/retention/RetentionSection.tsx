import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useWhoMay } from '../../../app/desk/use-who-may.ts';
import { ErasingData } from './ErasingData.tsx';
import { RetentionRules } from './RetentionRules.tsx';
import { VisitPurge } from './VisitPurge.tsx';

const Source = styled('p')(({ theme }) => ({
  ...theme.typography.meta,
  maxWidth: 700,
  padding: '0 20px 8px',
  color: theme.palette.ink3,
}));

/** How long personal data is kept: the table for everybody; what is due and what went for those who may erase. */
export function RetentionSection() {
  const t = useWords('retention');
  const isManager = useWhoMay('erase personal data') === null;
  return (
    <SectionFrame section="retention" right="erase personal data">
      <Source>{t('source')}</Source>
      {isManager ? <ErasingData /> : <RetentionRules due={[]} />}
      {!isManager && <VisitPurge />}
    </SectionFrame>
  );
}
