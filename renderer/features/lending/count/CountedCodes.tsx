import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { withoutCode, type Count } from './count.ts';
import { changeCount } from './count-store.ts';

const List = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    minHeight: 30,
    paddingLeft: 8,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: theme.shape.borderRadius,
  },
  '& > li[data-again="true"]': { borderColor: theme.palette.soon, backgroundColor: theme.palette.soonTint },
}));

const Cross = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  width: 30,
  minHeight: 30,
  padding: 0,
  border: 0,
  background: 'none',
  cursor: 'pointer',
  color: theme.palette.ink3,
}));

interface Props {
  readonly count: Count;
}

/** All that was counted, the last one first; each can be taken out again. */
export function CountedCodes({ count: { register, codes, twice } }: Props) {
  const t = useWords('stocktake');
  return (
    <List aria-label={t('soFar', { count: codes.length })}>
      {codes.toReversed().map((code) => (
        <li key={code} data-again={code === twice}>
          {code}
          <Cross
            type="button"
            aria-label={t('takeBackOf', { code })}
            onClick={() => changeCount(register, (now) => withoutCode(now, code))}
          >
            ×
          </Cross>
        </li>
      ))}
    </List>
  );
}
