import { styled } from '@mui/material/styles';
import { useController, type UseFormReturn } from 'react-hook-form';
import { useWords } from '../../../app/words/use-words.ts';
import { FieldContext } from '../../../ui/field-context.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { dueFields, type DueForm } from './due-form.ts';
import { useMayEdit } from '../form/edit-context.ts';
import type { RegisterForm } from './register-form.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  '& > label': { display: 'flex', alignItems: 'center', gap: 6, color: theme.palette.ink2 },
}));

type Name = 'dueAmount' | 'dueAt' | 'dueOrMinutes';

interface Props {
  readonly form: UseFormReturn<RegisterForm>;
}

/** By when a thing is to be back: the same day, after minutes or days, or whenever. */
export function DueField({ form }: Props) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const mayEdit = useMayEdit();
  const { field } = useController({ control: form.control, name: 'dueUnit' });
  const { dueAmount, dueAt, dueOrMinutes } = form.formState.errors;
  const unit: DueForm['dueUnit'] = field.value;
  return (
    <FormRow
      label={t('due')}
      kind="text"
      error={
        (dueAmount && t('wrong.amount')) ??
        (dueAt && t('wrong.hour')) ??
        (dueOrMinutes && t('wrong.orMinutes'))
      }
    >
      <FieldContext value={null}>
        <Line role="group" aria-label={t('due')}>
          {mayEdit ? (
            <Segmented
              scale="small"
              label={t('dueUnitOf')}
              options={dueFields.dueUnit.options.map((value) => ({ value, label: t(`dueUnit.${value}`) }))}
              value={unit}
              onChange={field.onChange}
            />
          ) : (
            <span>{t(`dueUnit.${unit}`)}</span>
          )}
          {unit === 'minutes' && (
            <Part form={form} name="dueAmount" label={t('amountMinutes')} unit={settings('minutes')} />
          )}
          {unit === 'days' && (
            <>
              <Part form={form} name="dueAmount" label={t('amountDays')} unit={settings('days')} />
              <Part form={form} name="dueAt" label={t('atHour')} />
            </>
          )}
          {unit === 'time-of-day' && (
            <>
              <Part form={form} name="dueAt" label={t('hour')} />
              <Part form={form} name="dueOrMinutes" label={t('orMinutes')} unit={settings('minutes')} />
            </>
          )}
        </Line>
      </FieldContext>
    </FormRow>
  );
}

interface PartProps extends Props {
  readonly name: Name;
  readonly label: string;
  readonly unit?: string;
}

function Part({ form, name, label, unit }: PartProps) {
  const mayEdit = useMayEdit();
  const { ref, ...handlers } = form.register(name);
  return (
    <label htmlFor={`due-${name}`}>
      {label}
      <TextInput
        {...handlers}
        ref={ref}
        id={`due-${name}`}
        scale="small"
        readOnly={!mayEdit}
        sx={{ width: 92 }}
        endAdornment={unit}
        inputProps={{ inputMode: 'decimal', style: { textAlign: 'right' } }}
      />
    </label>
  );
}
