import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** An inventory that is read in from a file. */
export function InventoryImport({ register }: Props) {
  return <p>{register.name}</p>;
}
