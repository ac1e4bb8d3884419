import { useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ActKey } from '../ActKey.tsx';
import { CaseSheet } from './CaseSheet.tsx';

/** Writes what a closed order has taught into the case library (R11, T32). */
export function CaseAct({ order }: { readonly order: Order }) {
  const t = useWords('snippets');
  const { role } = useStaff();
  const isSound = useSession().health.kind === 'sound';
  const [isOpen, setOpen] = useState(false);
  const isOffered = order.state === 'closed' && isSound && isAllowed(role, 'handle orders');
  const open = () => setOpen(true);
  useKeys(isOffered ? [{ chord: '5', label: t('case.act'), act: open }] : []);
  if (!isOffered) return null;
  return (
    <>
      <ActKey chord="5" onClick={open}>
        {t('case.act')}
      </ActKey>
      {isOpen && <CaseSheet order={order} onClose={() => setOpen(false)} />}
    </>
  );
}
