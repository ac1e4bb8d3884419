import { useMemo } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { FormAct } from './act-form.ts';
import { actForms } from './act-forms.ts';
import { FormSheet } from './FormSheet.tsx';

/** The sheet of an act whose questions are fields. */
export function ActFormSheet({ order, act }: { readonly order: Order; readonly act: FormAct }) {
  const t = useWords('acts');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { id: me } = useStaff();
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const printers = useDesk((desk) => desk.printers);
  const block = useActBlocks()(order, act);
  const form = useMemo(
    () => actForms[act]({ order, desk: { departments, staff, printers }, me, t, terms, words }),
    [act, order, departments, staff, printers, me, t, terms, words],
  );
  return <FormSheet order={order} form={form} title={t(`title.${act}`)} block={block} />;
}
