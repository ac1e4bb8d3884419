import type { Severity } from '../../shared/domain/order/order.ts';
import { useWords } from '../app/words/use-words.ts';
import { MarkChip } from './MarkChip.tsx';

const strengths = { S1: 'solid', S2: 'outlined', S3: 'faint', S4: 'faint' } as const;

/** The severity of a complaint. */
export function SeverityChip({ severity }: { readonly severity: Severity }) {
  const t = useWords('terms');
  return <MarkChip strength={strengths[severity]}>{t(`severity.${severity}`)}</MarkChip>;
}
