import { useCallback } from 'react';
import { personRole } from '../../../shared/domain/directory/person.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useWords } from '../words/use-words.ts';

/** Who the contact of an order is at the place: `业主 先生`; a role of the table in words, any other as it was typed. */
export function useCallerRole(): (order: Order) => string {
  const terms = useWords('terms');
  return useCallback(
    ({ contact }) => {
      const known = personRole.safeParse(contact.role);
      const role = known.success ? terms(`personRole.${known.data}`) : contact.role;
      const title = contact.title === 'none' ? '' : terms(`title.${contact.title}`);
      return [role, title].filter(Boolean).join(' ');
    },
    [terms],
  );
}
