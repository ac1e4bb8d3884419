import { styled } from '@mui/material/styles';
import { lessons } from '../../../shared/rules/lessons.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { useRingMe } from './ring.ts';
import { useLessons } from './use-lessons.ts';
import { useStartLesson } from './use-start-lesson.ts';

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 12 });

/** With what a practice begins while there is nothing to do: the next lesson, or somebody who rings. */
export function LessonStart() {
  const t = useWords('practice');
  const { next } = useLessons();
  const start = useStartLesson();
  const ringMe = useRingMe();
  const begin = () => next && start(next);
  useKeys([{ chord: 'Enter', label: t('next'), act: begin, when: () => next !== null }]);
  return (
    <Acts>
      {next && (
        <PrimaryButton chord="Enter" onClick={begin}>
          {t('start', { number: lessons.indexOf(next) + 1, title: t(`lesson.${next.id}.title`) })}
        </PrimaryButton>
      )}
      <Button scale="tall" chord="8" onClick={() => void ringMe()}>
        {t('ring')}
      </Button>
    </Acts>
  );
}
