import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState } from '../../../../shared/domain/shift/select-handover.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';

const Box = styled('li')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 10,
  padding: '20px 24px 24px',
  borderLeft: `4px solid ${theme.palette.accent}`,
  backgroundColor: theme.palette.accentTint,
  '& > h2': theme.typography.title,
  '& > p': theme.typography.said,
  '& > p > small': { ...theme.typography.second, display: 'block', color: theme.palette.ink2 },
}));

interface Props {
  readonly handover: Handover;
  readonly lines: readonly HandoverLine[];
  readonly onCheck: () => void;
}

/** The end of the list: the word to the next shift, what is still in question, and what comes next. */
export function AllTold({ handover, lines, onCheck }: Props) {
  const t = useWords('handover');
  const name = useStaffName();
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const questions = lines.filter((line) => lineState(line) === 'question').length;
  return (
    <Box ref={box}>
      <h2>{lines.length === 0 ? t('face.nothingToTell') : t('face.allTold', { count: lines.length })}</h2>
      <p>
        <small>{t('face.wordsTitle')}</small>
        {handover.words.trim() === '' ? t('face.noWords') : handover.words}
      </p>
      {questions > 0 && <p>{t('face.questionsLeft', { count: questions })}</p>}
      <p>{t('face.thenCheck', { name: name(handover.to) })}</p>
      <PrimaryButton autoFocus onClick={onCheck}>
        {t('face.toCheck')}
      </PrimaryButton>
    </Box>
  );
}
