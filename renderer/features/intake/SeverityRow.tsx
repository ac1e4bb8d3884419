import { styled } from '@mui/material/styles';
import { severity } from '../../../shared/domain/order/order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 8,
  color: theme.palette.ink2,
  '& > b': { ...theme.typography.rowTitle, color: theme.palette.ink, userSelect: 'all' },
}));

const mildestFirst = [...severity.options].reverse();

/** How grave a complaint is, and what that sets off. */
export function SeverityRow() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  return (
    <StepRow step="severity" label={t('row.severity')} hint={t(`severityHint.${call.fields.severity}`)}>
      <Segmented
        options={mildestFirst.map((value) => ({ value, label: terms(`severity.${value}`) }))}
        value={call.fields.severity}
        onChange={(chosen) => change({ severity: chosen })}
      />
    </StepRow>
  );
}

/** The number of a complaint, reserved with its draft, so that an angry caller can be told it first. */
export function NumberRow() {
  const t = useWords('intake');
  const { call } = useCallForm();
  return (
    <FormRow label={t('row.number')} kind="text">
      <Line>
        <b>{call.reservedNumber ?? t('number.waiting')}</b>
        <span>{t('number.hint')}</span>
      </Line>
    </FormRow>
  );
}
