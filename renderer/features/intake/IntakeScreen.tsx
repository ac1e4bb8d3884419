import { useEffect, useEffectEvent } from 'react';
import { useActiveCall, useCalls, useCallsState } from '../../app/calls/use-calls.ts';
import { CallFormView } from './CallFormView.tsx';
import { FinishedCallView } from './FinishedCallView.tsx';
import { NoCall } from './NoCall.tsx';

/** Intake: the call in the form, "anything else?" after it, or the calls that wait. */
export function IntakeScreen() {
  const calls = useCalls();
  const call = useActiveCall();
  const finished = useCallsState((state) => state.finished);
  // Whoever goes to another place lets the stopwatch rest; coming back goes on with the same call.
  const leave = useEffectEvent(() => calls.rest());
  const comeBack = useEffectEvent(() => {
    const { activeId } = calls.store.getState();
    if (activeId !== null) calls.activate(activeId);
  });
  useEffect(() => {
    comeBack();
    return () => leave();
  }, []);
  if (call) return <CallFormView key={call.id} call={call} />;
  return finished ? <FinishedCallView finished={finished} /> : <NoCall />;
}
