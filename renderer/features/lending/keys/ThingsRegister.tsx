import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A register of things that are lent. */
export function ThingsRegister({ register }: Props) {
  return <p>{register.name}</p>;
}
