import type { Register } from '../../../shared/domain/custody/register.ts';

interface Props {
  readonly registers: readonly Register[];
  readonly register: Register;
}

/** The registers as views, and how many things are in and out. */
export function LendingHead({ register }: Props) {
  return <h1>{register.name}</h1>;
}
