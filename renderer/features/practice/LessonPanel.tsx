import { styled } from '@mui/material/styles';
import { lessons } from '../../../shared/rules/lessons.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Section } from '../../ui/Section.tsx';
import { useRingMe } from './ring.ts';
import { useLessons } from './use-lessons.ts';
import { useStartLesson } from './use-start-lesson.ts';

const List = styled('ol')(({ theme }) => ({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    fontSize: 13.5,
    lineHeight: '24px',
  },
  '& > li > i': { fontStyle: 'normal', color: theme.palette.ink2 },
  '& > li > b': { fontWeight: 400 },
  '& > li[data-done="true"] > b': { color: theme.palette.ink3 },
  '& > li[aria-current="step"] > b': { fontWeight: 700 },
  '& > li > small': {
    ...theme.typography.meta,
    display: 'flex',
    gap: 4,
    alignItems: 'center',
    color: theme.palette.ok,
  },
  '& > li > p': {
    ...theme.typography.second,
    gridColumn: '2 / 4',
    color: theme.palette.ink2,
    paddingBottom: 4,
  },
  '& > li > p > span': { display: 'flex', flexWrap: 'wrap', gap: 4, paddingTop: 4 },
}));

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 });

/** The lessons of the practice: what is done, what comes next and how, and somebody who rings (ux 6.17). */
export function LessonPanel({ rate }: { readonly rate: number }) {
  const t = useWords('practice');
  const { done, next } = useLessons();
  const start = useStartLesson();
  const ringMe = useRingMe();
  useKeys([
    { chord: '7', label: t('next'), act: () => next && start(next), when: () => next !== null },
    { chord: '8', label: t('ring'), act: () => void ringMe() },
  ]);
  return (
    <>
      <Section title={t('shift')}>
        <p>{t('about', { rate })}</p>
      </Section>
      <Section title={t('lessons')} aside={t('count', { done: done.size, all: lessons.length })}>
        <List>
          {lessons.map(({ id, keys }, index) => (
            <li key={id} data-done={done.has(id)} aria-current={next?.id === id ? 'step' : undefined}>
              <i>{index + 1}</i>
              <b>{t(`lesson.${id}.title`)}</b>
              {done.has(id) && (
                <small>
                  <CheckIcon /> {t('isDone')}
                </small>
              )}
              {next?.id === id && (
                <p>
                  {t(`lesson.${id}.how`)}
                  <span>
                    {keys.map((chord) => (
                      <KeyCap key={chord} chord={chord} />
                    ))}
                  </span>
                </p>
              )}
            </li>
          ))}
        </List>
        {next === null && <p>{t('allDone')}</p>}
        <Acts>
          {next && (
            <Button scale="small" chord="7" onClick={() => start(next)}>
              {t('next')}
            </Button>
          )}
          <Button scale="small" chord="8" onClick={() => void ringMe()}>
            {t('ring')}
          </Button>
        </Acts>
      </Section>
    </>
  );
}
