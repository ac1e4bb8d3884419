import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { Group } from './hits.ts';

const Keys = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  flex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: 20,
  color: theme.palette.ink2,
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 4 },
  '& > :last-of-type': { marginLeft: 'auto' },
  '& kbd': { minWidth: 24 },
}));

/** The keys of the search, and which group it is limited to. */
export function FindFoot({ only }: { readonly only: Group | null }) {
  const t = useWords('search');
  return (
    <Keys>
      <span>
        <KeyCap chord="ArrowUp" />
        <KeyCap chord="ArrowDown" /> {t('choose')}
      </span>
      <span>
        <KeyCap chord="Enter" /> {t('open')}
      </span>
      <span>
        <kbd>Tab</kbd> {only === null ? t('limit') : t(only === 'callers' ? 'onlyCallers' : 'onlyOrders')}
      </span>
      <span>{t('scanHint')}</span>
    </Keys>
  );
}
