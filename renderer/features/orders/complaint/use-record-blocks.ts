import { useMemo } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import { isAllowed, rolesWith } from '../../../../shared/rules/permissions.ts';
import type { Role } from '../../../../shared/domain/desk/staff.ts';
import { useSession, useStaff } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { Recording } from './record-choices.ts';

/** Why something cannot be written into a complaint now, in words; null when it can. */
export function useRecordBlocks(): (order: Order, recording: Recording) => string | null {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const common = useWords('common');
  const format = useFormat();
  const { health } = useSession();
  const { role } = useStaff();
  return useMemo(() => {
    const needs = (roles: readonly Role[]) =>
      acts('needsRole', { roles: roles.map((each) => terms(`role.${each}`)).join(acts('listSeparator')) });
    return (order, recording) => {
      const time = (at: string) => format.moment(at, momentNow());
      // The calling list can be looked at by everybody and for ever.
      if (recording === 'notices') return order.notices.length === 0 ? t('nobodyToTell') : null;
      if (recording === 'more') return null;
      if (health.kind !== 'sound') return common('readOnly');
      if (!isAllowed(role, 'handle orders')) return needs(rolesWith('handle orders'));
      if (recording === 'note') return null;
      if (!isOpen(order)) return t('notOpen', { state: terms(`state.${order.state}`) });
      const { complaint, moments } = order;
      if (recording === 'apology' && complaint?.apologyAt)
        return t('apologisedAlready', { time: time(complaint.apologyAt) });
      if (recording === 'complex' && moments.complexAt !== undefined)
        return t('complexAlready', { time: time(moments.complexAt) });
      return recording === 'review' && role !== 'manager' ? needs(['manager']) : null;
    };
  }, [t, terms, acts, common, format, health.kind, role]);
}
