import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { useCalls, useCallsState } from '../../app/calls/use-calls.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CallTab } from './CallTab.tsx';
import { FunctionKeys } from './FunctionKeys.tsx';
import { HoldChime } from './HoldChime.tsx';
import { OtherKindsSheet } from './OtherKindsSheet.tsx';
import { useFunctionKeys } from './use-function-keys.ts';

const Strip = styled('nav')(({ theme }) => ({
  gridArea: 'strip',
  display: 'flex',
  alignItems: 'stretch',
  minWidth: 0,
  paddingLeft: 12,
  backgroundColor: theme.palette.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  '@media print': { display: 'none' },
}));

const Tabs = styled('div')({
  display: 'flex',
  alignItems: 'stretch',
  minWidth: 0,
  overflowX: 'auto',
  scrollbarWidth: 'none',
});

/** The open calls of the person at the desk, each a tab, on every screen; at the right the keys for a new one. */
export function CallStrip() {
  const t = useWords('intake');
  const calls = useCalls();
  const { id: owner } = useStaff();
  const open = useCallsState((state) => state.calls);
  useFunctionKeys();
  useEffect(() => {
    void calls.open(owner);
    return () => calls.close();
  }, [calls, owner]);
  return (
    <Strip aria-label={t('calls')}>
      <Tabs>
        {open.map((call, index) => (
          <CallTab key={call.id} call={call} index={index} />
        ))}
      </Tabs>
      <FunctionKeys />
      <HoldChime />
      <OtherKindsSheet />
    </Strip>
  );
}
