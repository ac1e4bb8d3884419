import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A register of what is kept for others. */
export function DepositsRegister({ register }: Props) {
  return <p>{register.name}</p>;
}
