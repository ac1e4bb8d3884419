import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A register of people and vehicles that are let in. */
export function VisitsRegister({ register }: Props) {
  return <p>{register.name}</p>;
}
