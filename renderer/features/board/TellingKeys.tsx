import { styled } from '@mui/material/styles';
import type { TellingWay } from '../../../shared/domain/clock/notice.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { tellingWays } from './outcomes.ts';

const Keys = styled('div')(({ theme }) => ({
  flexWrap: 'wrap',
  gap: '0 6px',
  margin: '2px 0 0 -4px',
  '& > button': {
    ...theme.typography.second,
    fontFamily: 'inherit',
    display: 'flex',
    alignItems: 'center',
    gap: 5,
    minHeight: 30,
    padding: '0 4px',
    border: 0,
    cursor: 'pointer',
    color: theme.palette.ink,
    background: 'none',
  },
}));

/** The ways in which somebody can be told, by digit. */
export function TellingKeys({ onTell }: { readonly onTell: (how: TellingWay) => void }) {
  const t = useWords('board');
  const terms = useWords('terms');
  return (
    <Keys role="group" aria-label={t('howTold')}>
      {tellingWays.map(({ chord, said }) => (
        <button key={said} type="button" tabIndex={-1} onClick={() => onTell(said)}>
          <KeyCap chord={chord} /> {terms(`tellingWay.${said}`)}
        </button>
      ))}
    </Keys>
  );
}
