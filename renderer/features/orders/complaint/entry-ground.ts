import type { DeskState } from '../../../../shared/domain/book.ts';
import type { Role } from '../../../../shared/domain/desk/staff.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { OrderWords } from '../../../app/orders/use-order-words.ts';
import type { useWords } from '../../../app/words/use-words.ts';

/** What the forms of a complaint read. */
export interface EntryGround {
  readonly order: Order;
  readonly desk: Pick<DeskState, 'departments' | 'staff'>;
  readonly role: Role;
  readonly t: ReturnType<typeof useWords<'complaints'>>;
  readonly terms: ReturnType<typeof useWords<'terms'>>;
  readonly acts: ReturnType<typeof useWords<'acts'>>;
  readonly words: Pick<OrderWords, 'staff'>;
  /** A local day as it is read. */
  readonly day: (on: string) => string;
}
