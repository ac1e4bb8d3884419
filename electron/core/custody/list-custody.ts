import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { selectCustody } from '../../../shared/domain/custody/select-custody.ts';
import { ok } from '../../../shared/result.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { Watch } from '../watch/watch.ts';

/** The stays of a kind in a filter, with the moment at which their clocks were read. */
export async function listCustody(
  kind: Custody['kind'],
  filter: ParsedInputOf<'loans.list'>,
  { store, clock, watch }: { store: Store; clock: Clock; watch: Watch },
) {
  await watch.look();
  const at = clock.now();
  const listed = await store.read(({ desk }) => selectCustody(desk, kind, filter, Date.parse(at)));
  return ok({ at, ...listed });
}
