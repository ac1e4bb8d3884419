import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useSession } from '../../../app/desk/desk-context.ts';
import {
  useBeginPractice,
  useLeavePractice,
  useStartPracticeAnew,
} from '../../../app/practice/use-practice-door.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { SectionFrame } from '../SectionFrame.tsx';

const Text = styled('div')(({ theme }) => ({
  maxWidth: 640,
  padding: '12px 20px',
  '& > p': { ...theme.typography.said, marginBottom: 12 },
}));

/** The door of the practice: in, out, and from the beginning (ux 6.17). */
export function PracticeSection() {
  const t = useWords('practice');
  const { practice } = useSession();
  const begin = useBeginPractice();
  const leave = useLeavePractice();
  const startAnew = useStartPracticeAnew();
  const [isGoing, setGoing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async (way: () => Promise<Refusal | null>) => {
    if (isGoing) return;
    setGoing(true);
    setRefusal(null);
    const trouble = await way();
    // Taken, the page is loaded anew.
    if (trouble === null) return;
    setGoing(false);
    setRefusal(trouble);
  };
  const first = practice
    ? { id: 'leave', label: t('section.leave'), act: () => void go(leave) }
    : { id: 'begin', label: t('section.begin'), remark: t('section.beginHint'), act: () => void go(begin) };
  const again = {
    id: 'start-anew',
    label: t('section.startAnew'),
    remark: t('section.startAnewHint'),
    act: () => void go(startAnew),
  };
  return (
    <SectionFrame section="practice" right="read the book" isRescue>
      <Text>
        {practice ? <p>{t('section.inside')}</p> : <p>{t('section.text')}</p>}
        {!practice && <p>{t('section.safe')}</p>}
        <NumberedActs label={t('section.acts')} acts={[first, again]} />
        <p role="status">{isGoing && t('section.going')}</p>
        {refusal && <ErrorNote error={refusal} />}
      </Text>
    </SectionFrame>
  );
}
