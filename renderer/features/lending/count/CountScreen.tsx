import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A blind count of a register. */
export function CountScreen({ register }: Props) {
  return <p>{register.name}</p>;
}
