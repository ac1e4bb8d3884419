import { useMemo, useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { OrderSheet } from '../../../app/orders/order-sheets.ts';
import { useDesk, useStaff } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormSheet } from '../FormSheet.tsx';
import { entryForms } from './entry-forms.ts';
import { complexForm, severityForm, type SeverityGround } from './severity-form.ts';
import { useRecordBlocks } from './use-record-blocks.ts';

type FormName = Exclude<OrderSheet, 'record' | 'more' | 'notices'>;

/** The sheet behind a line of the record list: an entry, another severity, or that the matter is hard. */
export function EntrySheet({ order, sheet }: { readonly order: Order; readonly sheet: FormName }) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const words = useOrderWords();
  const format = useFormat();
  const { role } = useStaff();
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const dutyPeople = useDesk((desk) => desk.dutyPeople);
  const centre = useDesk((desk) => desk.centre);
  const block = useRecordBlocks()(order, sheet);
  const [at] = useState(() => new Date(momentNow()).toISOString());
  const form = useMemo(() => {
    const ground: SeverityGround = {
      order,
      desk: { departments, staff },
      role,
      t,
      terms,
      acts,
      words,
      day: (on) => format.localDay(on, 'plain'),
      ladder: { departments, staff, dutyPeople, centre },
      at,
    };
    return formOf(sheet, ground);
  }, [order, sheet, departments, staff, dutyPeople, centre, role, t, terms, acts, words, format, at]);
  return <FormSheet order={order} form={form} title={t(`sheet.${sheet}`)} block={block} />;
}

function formOf(sheet: FormName, ground: SeverityGround) {
  if (sheet === 'severity') return severityForm(ground);
  return sheet === 'complex' ? complexForm(ground) : entryForms[sheet](ground);
}
