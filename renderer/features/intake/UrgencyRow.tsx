import { urgency } from '../../../shared/domain/order/order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';

/** How soon it is wanted. */
export function UrgencyRow() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  return (
    <StepRow step="urgency" label={t('row.urgency')}>
      <Segmented
        options={urgency.options.map((value) => ({ value, label: terms(`urgency.${value}`) }))}
        value={call.fields.urgency}
        onChange={(chosen) => change({ urgency: chosen })}
      />
    </StepRow>
  );
}
