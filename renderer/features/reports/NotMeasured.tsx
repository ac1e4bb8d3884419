import { styled } from '@mui/material/styles';
import { shippedNumber } from '../../../shared/rules/numbers.ts';
import { useWords } from '../../app/words/use-words.ts';

const Foot = styled('p')(({ theme }) => ({
  ...theme.typography.second,
  marginTop: 12,
  paddingTop: 8,
  color: theme.palette.ink2,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > b': { marginRight: 8 },
}));

/** What the customer asks for and the book cannot know, so that nobody takes the nearest figure for it. */
export function NotMeasured() {
  const t = useWords('reports');
  const rules = useWords('rules');
  const { source, sentence } = shippedNumber('answer-seconds');
  return (
    <Foot>
      <b>{t('unmeasured.title')}</b>
      {t('unmeasured.answerSeconds', {
        source,
        sentence: rules('numbers.sentence.answer-seconds', { sentence }),
      })}
    </Foot>
  );
}
