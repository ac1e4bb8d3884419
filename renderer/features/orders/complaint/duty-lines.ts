import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Duty } from '../../../../shared/rules/duties.ts';
import { newComplaint } from '../../../../shared/domain/complaint/complaint.ts';

/** What is said of a duty beside its name; the screen owns the words. */
export interface DutyStory {
  /** When it was done, where one moment says it. */
  readonly at: string | null;
  /** Who did it or does it. */
  readonly by: string | null;
  /** How much of it is done, of what has several parts. */
  readonly part: { readonly done: number; readonly all: number } | null;
}

const nothing: DutyStory = { at: null, by: null, part: null };

/** When and by whom a duty was done, or how far it has come. */
export function dutyStory(order: Order, duty: Duty): DutyStory {
  const { moments } = order;
  const complaint = order.complaint ?? newComplaint;
  switch (duty) {
    case 'apology':
      return { ...nothing, at: complaint.apologyAt };
    case 'first-response':
      return { ...nothing, at: moments.firstResponseAt ?? null, by: complaint.response?.by ?? null };
    case 'notify': {
      const list = order.notices.filter(({ why }) => why === 'severity');
      const done = list.filter(({ told }) => told !== null).length;
      return { ...nothing, at: moments.notifiedAt ?? null, part: { done, all: list.length } };
    }
    case 'follower':
      return nothing;
    case 'form':
      return { ...nothing, at: moments.formAt ?? null, by: complaint.form?.by ?? null };
    case 'review':
      return { ...nothing, at: complaint.review?.at ?? null, by: complaint.review?.by ?? null };
    case 'measures': {
      const { measures } = complaint;
      const done = measures.filter(({ doneAt }) => doneAt !== null).length;
      return { ...nothing, part: { done, all: measures.length } };
    }
    case 'compensation': {
      const approval = complaint.compensation?.approval ?? null;
      return { ...nothing, at: approval?.at ?? null, by: approval?.by ?? null };
    }
    case 'callback':
    case 'manager-callback': {
      const last = order.callback?.tries.at(-1);
      return last ? { ...nothing, at: last.at, by: last.by } : nothing;
    }
    case 'digest':
      return { ...nothing, at: moments.digestedAt ?? null };
  }
}
