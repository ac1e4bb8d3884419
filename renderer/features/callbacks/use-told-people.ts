import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { personOn } from '../../../shared/rules/ladder.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useWords } from '../../app/words/use-words.ts';

/** Who is put on the calling list by a low score, by level and name: the head, and for a guest the supervisor too. */
export function useToldPeople(order: Order, { kind }: CallbackLine): string {
  const t = useWords('callbacks');
  const terms = useWords('terms');
  const dutyPeople = useDesk((desk) => desk.dutyPeople);
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const centre = useDesk((desk) => desk.centre);
  const at = new Date(momentNow()).toISOString();
  const levels = kind === 'request' ? (['supervisor', 'head'] as const) : (['head'] as const);
  return levels
    .map((level) =>
      [terms(`level.${level}`), personOn({ dutyPeople, departments, staff, centre }, level, order, at)]
        .filter(Boolean)
        .join(' '),
    )
    .join(t('listSeparator'));
}
