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
}));

// Tab is no chord of the dispatcher: it belongs to the field.
const TabCap = styled('kbd')(({ theme }) => ({
  ...theme.typography.cap,
  fontFamily: 'inherit',
  padding: '0 4px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.line}`,
  borderBottomColor: theme.palette.edge,
  borderRadius: 3,
}));

const limited = {
  callers: 'onlyCallers',
  orders: 'onlyOrders',
  things: 'onlyThings',
  past: 'onlyPast',
} as const;

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
        <TabCap>Tab</TabCap> {only === null ? t('limit') : t(limited[only])}
      </span>
      <span>{t('scanHint')}</span>
    </Keys>
  );
}
