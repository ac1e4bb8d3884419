import { useLendingState } from './lending-store.ts';
import { ReturnCheckSheet } from './ReturnCheckSheet.tsx';

/** Asks about what came back and has to be looked at, one thing after the other. */
export function ReturnCheck() {
  const checks = useLendingState((state) => state.checks);
  const [first] = checks;
  return first ? <ReturnCheckSheet key={first.number} loan={first} more={checks.length - 1} /> : null;
}
