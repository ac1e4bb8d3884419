import { styled } from '@mui/material/styles';
import { severity } from '../../../shared/domain/order/order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';
import { useAngry } from './use-angry.ts';
import { useSetsOff } from './use-sets-off.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 12,
  color: theme.palette.ink2,
  '& > b': { ...theme.typography.rowTitle, color: theme.palette.ink, userSelect: 'all' },
}));

const mildestFirst = [...severity.options].reverse();

/** How grave a complaint is, and what that sets off. */
export function SeverityRow() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  const setsOff = useSetsOff();
  return (
    <StepRow step="severity" label={t('row.severity')} hint={setsOff}>
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
  const { isAngry, toggle } = useAngry();
  // The bar of a loud caller shows it larger.
  if (isAngry) return null;
  return (
    <FormRow label={t('row.number')} kind="text">
      <Line>
        <b>{call.reservedNumber ?? t('number.waiting')}</b>
        <Button scale="small" chord="Alt+A" onClick={toggle}>
          {t('angry.key')}
        </Button>
      </Line>
    </FormRow>
  );
}
