import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';

const Body = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  color: theme.palette.ink2,
  '& > p + p': { marginTop: 2, color: theme.palette.ink3 },
}));

interface Props {
  readonly definition: string;
  readonly source: string;
  readonly sentence: string;
}

/** What is counted, and the sentence that asks for it as the customer wrote it. */
export function About({ definition, source, sentence }: Props) {
  const t = useWords('reports');
  return (
    <Body>
      <p>{definition}</p>
      <p>
        {t('records.source', { source })}
        <q lang="zh-CN">{sentence}</q>
      </p>
    </Body>
  );
}
