import type { Urgency } from '../../shared/domain/order/order.ts';
import { useWords } from '../app/words/use-words.ts';
import { MarkChip } from './MarkChip.tsx';

/** Marks urgent work; normal work has no mark. */
export function UrgencyChip({ urgency }: { readonly urgency: Urgency }) {
  const t = useWords('terms');
  return urgency === 'urgent' ? <MarkChip strength="outlined">{t('urgency.urgent')}</MarkChip> : null;
}
