import type { Order } from '../../../shared/domain/order/order.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { SeverityChip } from '../../ui/SeverityChip.tsx';
import { UrgencyChip } from '../../ui/UrgencyChip.tsx';
import { useWords } from '../words/use-words.ts';

/** How grave an order is, in ink: an emergency, the severity of a complaint, or urgent work. */
export function OrderMarks({ order }: { readonly order: Pick<Order, 'kind' | 'severity' | 'urgency'> }) {
  const t = useWords('terms');
  if (order.kind === 'emergency') return <MarkChip strength="solid">{t('kind.emergency')}</MarkChip>;
  return order.severity ? (
    <SeverityChip severity={order.severity} />
  ) : (
    <UrgencyChip urgency={order.urgency} />
  );
}
