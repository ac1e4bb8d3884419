import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { CodeBox } from './CodeBox.tsx';
import { CountedCodes } from './CountedCodes.tsx';
import type { Count } from './count.ts';
import { SignFoot } from './SignFoot.tsx';

const Last = styled('div')(({ theme }) => ({
  margin: '18px 0 14px',
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > b': { display: 'block', fontSize: 32, lineHeight: '44px', minHeight: 44 },
  '& > em': { display: 'block', fontStyle: 'normal', minHeight: 20, color: theme.palette.soon },
}));

interface Props {
  readonly count: Count;
}

/** Counting one by one: scanned or typed codes pile up, the last one large. */
export function ScanStage({ count }: Props) {
  const t = useWords('stocktake');
  const { codes, twice } = count;
  return (
    <>
      <CodeBox count={count} />
      <Last role="status">
        <span>
          {codes.length === 0 ? t('nothingYet') : `${t('last')} · ${t('soFar', { count: codes.length })}`}
        </span>
        <b>{twice ?? codes.at(-1)}</b>
        <em>{twice !== null && t('twice', { code: twice })}</em>
      </Last>
      <CountedCodes count={count} />
      <SignFoot count={count} blockedBecause={codes.length === 0 ? t('nothingYet') : undefined} />
    </>
  );
}
