import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Count } from './count.ts';
import { HookStage } from './HookStage.tsx';
import { NumberStage } from './NumberStage.tsx';
import { ResolveStage } from './ResolveStage.tsx';
import { ScanStage } from './ScanStage.tsx';

interface Props {
  readonly count: Count;
  readonly register: Register;
}

/** Counting in the way that was chosen, and after the first signature what differs. */
export function CountStage({ count, register }: Props) {
  if (count.method === 'number') return <NumberStage count={count} />;
  if (count.difference) return <ResolveStage count={count} register={register} />;
  return count.method === 'hook' ? <HookStage count={count} /> : <ScanStage count={count} />;
}
