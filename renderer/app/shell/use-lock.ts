import { useCalls } from '../calls/use-calls.ts';
import { useInvoke } from '../desk/desk-context.ts';

/** Locks the desk once the last letters of every open call are with the core, so that a colleague can take them over. */
export function useLock(): () => void {
  const calls = useCalls();
  const invoke = useInvoke();
  return () => void calls.flush().then(() => invoke('session.lock', { why: 'asked' }));
}
