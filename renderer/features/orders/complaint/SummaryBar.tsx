import { styled } from '@mui/material/styles';
import type { Ref } from 'react';
import { severity } from '../../../../shared/domain/order/order.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { SummaryFilter } from './summary-state.ts';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 14px',
  minHeight: 44,
  padding: '6px 20px',
  backgroundColor: theme.palette.sheet,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > label': { display: 'inline-flex', alignItems: 'center', gap: 6, color: theme.palette.ink2 },
  '& > label > .MuiInputBase-root': { width: 150 },
}));

interface Props {
  readonly filter: SummaryFilter;
  readonly onChange: (change: Partial<SummaryFilter>) => void;
  readonly firstField: Ref<HTMLInputElement>;
}

/** Which complaints the summary is about: days, severity, open or closed. */
export function SummaryBar({ filter, onChange, firstField }: Props) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  return (
    <Bar role="group" aria-label={t('summary.filters')}>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} htmlFor={`summary-${end}`}>
          {t(`summary.${end}`)}
          <TextInput
            {...(end === 'from' ? { ref: firstField, endAdornment: <KeyCap chord="/" /> } : {})}
            id={`summary-${end}`}
            type="date"
            scale="small"
            value={filter[end]}
            // A day that is half typed is no day yet.
            onChange={({ target }) => target.value !== '' && onChange({ [end]: target.value })}
          />
        </label>
      ))}
      <Segmented
        label={t('summary.severity')}
        scale="small"
        options={[
          { value: 'every', label: t('summary.everySeverity') },
          ...severity.options.map((value) => ({ value, label: terms(`severity.${value}`) })),
        ]}
        value={filter.severity}
        onChange={(chosen) => onChange({ severity: chosen })}
      />
      <Segmented
        label={t('summary.state')}
        scale="small"
        options={(['all', 'open', 'closed'] as const).map((value) => ({
          value,
          label: t(`summary.states.${value}`),
        }))}
        value={filter.state}
        onChange={(chosen) => onChange({ state: chosen })}
      />
    </Bar>
  );
}
