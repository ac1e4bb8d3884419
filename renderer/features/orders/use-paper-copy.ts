import { useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { momentNow } from '../../app/now/now.ts';
import { readMoment } from '../../app/orders/local-moment.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** The fields that are copied from the paper. */
export interface PaperFields {
  readonly doneAt: string;
  readonly result: string;
  readonly materials: string;
}
export type PaperField = keyof PaperFields;

/** What was copied so far, what of it is new, and what cannot be read. */
export interface PaperCopyState {
  readonly fields: PaperFields;
  readonly set: (name: PaperField, value: string) => void;
  /** What differs from the book; what is the same is not written a second time. */
  readonly changed: { readonly doneAt?: string; readonly result?: string; readonly materialsYuan?: number };
  readonly trouble: PaperField | null;
  /** The trouble is said only after a try. */
  readonly isShown: boolean;
  readonly show: () => void;
}

/** The fields to copy from the paper, filled with what the book knows already. */
export function usePaperCopy(order: Order): PaperCopyState {
  const format = useFormat();
  const [known] = useState<PaperFields>(() => ({
    doneAt: order.doneAt === null ? '' : format.moment(order.doneAt, momentNow()),
    result: order.result,
    materials: order.materialsYuan === null ? '' : String(order.materialsYuan),
  }));
  const [fields, setFields] = useState(known);
  const [isShown, setShown] = useState(false);

  const isNew = (name: PaperField) => fields[name].trim() !== '' && fields[name].trim() !== known[name];
  const doneAt = isNew('doneAt')
    ? readMoment(fields.doneAt, 'past', momentNow(), format.timeZone)
    : undefined;
  const materials = isNew('materials') ? readYuan(fields.materials) : undefined;
  const trouble = doneAt === null ? 'doneAt' : materials === null ? 'materials' : null;
  return {
    fields,
    set: (name, value) => setFields({ ...fields, [name]: value }),
    changed: {
      ...(doneAt ? { doneAt } : {}),
      ...(isNew('result') ? { result: fields.result.trim() } : {}),
      ...(typeof materials === 'number' ? { materialsYuan: materials } : {}),
    },
    trouble,
    isShown,
    show: () => setShown(true),
  };
}

/** A sum in yuan with at most two decimals, or null when it is none. */
export function readYuan(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,8}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}
