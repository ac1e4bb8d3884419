import { styled } from '@mui/material/styles';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useKeysHere } from '../../app/custody/use-keys-here.ts';
import { useDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';

const Line = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  padding: '12px 20px',
  color: theme.palette.ink2,
  borderBottom: `1px solid ${theme.palette.line}`,
}));

const NAMED = 3;

/** Which keys of the place hang in the cabinet, so that whoever goes there takes one along; 7 lends it for the order. */
export function KeysToTake({ order: number }: { readonly order: string | null }) {
  const t = useWords('intake');
  const acts = useWords('acts');
  const terms = useWords('terms');
  const calls = useCalls();
  const mayLend = isAllowed(useStaff().role, 'lend and keep');
  const order = useDesk((desk) => (number === null ? undefined : desk.orders[number]));
  const inCabinet = useKeysHere(order).filter(({ holder }) => holder === null);
  const isShown = mayLend && number !== null && inCabinet.length > 0;
  const take = () => {
    if (number === null) return;
    calls.finish();
    goTo({ place: 'lending', panel: { kind: 'lend', codes: [], order: number } });
  };
  useKeys(isShown ? [{ chord: '7', label: terms('act.takeKey'), act: take }] : []);
  if (!isShown) return null;
  const codes = inCabinet.slice(0, NAMED).map(({ thing }) => thing.code);
  return (
    <Line>
      {t('band.keys', { codes: codes.join(acts('listSeparator')) })}
      <Button chord="7" onClick={take}>
        {terms('act.takeKey')}
      </Button>
    </Line>
  );
}
