import { styled } from '@mui/material/styles';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FieldContext } from '../../../ui/field-context.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { Select } from '../form/Select.ts';
import { countsTime, isTask, type ClockForm } from './clock-form.ts';

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 8px' });

const times = ['minutes', 'days', 'workdays'] as const;
const hours = ['time-of-day', 'weekday'] as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface Props {
  readonly rule: ClockRule;
  readonly form: UseFormReturn<ClockForm>;
}

/** How long the clock may run, in minutes, days or workdays; or the hour of a day or of a week at which it is due. */
export function LimitField({ rule, form }: Props) {
  const t = useWords('rules');
  const unit = useWatch({ control: form.control, name: 'unit' });
  const { amount, at } = form.formState.errors;
  return (
    <FormRow
      label={countsTime(unit) ? t('limit') : t('hour')}
      hint={isTask(rule) && !countsTime(unit) ? t(`comes.${unit}`) : t(`runs.${unit}`)}
      error={amount ? t('wrong.amount') : at && t('wrong.hour')}
    >
      <Line>{countsTime(unit) ? <Amount rule={rule} form={form} /> : <Hour rule={rule} form={form} />}</Line>
    </FormRow>
  );
}

function Amount({ rule, form }: Props) {
  const mayEdit = useMayEdit();
  const { ref, ...field } = form.register('amount', { valueAsNumber: true });
  return (
    <>
      <TextInput
        {...field}
        ref={ref}
        scale="small"
        readOnly={!mayEdit}
        sx={{ width: 88 }}
        inputProps={{ inputMode: 'decimal', style: { textAlign: 'right' } }}
      />
      <Unit rule={rule} form={form} options={times} />
    </>
  );
}

function Hour({ rule, form }: Props) {
  const t = useWords('rules');
  const acts = useWords('acts');
  const mayEdit = useMayEdit();
  const unit = useWatch({ control: form.control, name: 'unit' });
  const { ref, ...field } = form.register('at');
  return (
    <>
      <TextInput {...field} ref={ref} scale="small" readOnly={!mayEdit} sx={{ width: 88 }} />
      {unit === 'weekday' && (
        <Select {...form.register('weekday')} aria-label={t('weekday')} disabled={!mayEdit}>
          {weekdays.map((day, index) => (
            <option key={day} value={index + 1}>
              {acts(`weekday.${day}`)}
            </option>
          ))}
        </Select>
      )}
      <Unit rule={rule} form={form} options={hours} />
    </>
  );
}

function Unit({ rule, form, options }: Props & { readonly options: readonly ClockForm['unit'][] }) {
  const t = useWords('rules');
  const mayEdit = useMayEdit();
  const { field } = useController({ control: form.control, name: 'unit' });
  const label = (unit: ClockForm['unit']) => {
    if (countsTime(unit)) return t(`units.${unit}`);
    return isTask(rule) ? t(`everyHour.${unit}`) : t(`hours.${unit}`);
  };
  if (!mayEdit) return <span>{label(field.value)}</span>;
  return (
    <>
      <FieldContext value={null}>
        <Segmented
          scale="small"
          label={t('unitOf')}
          options={options.map((value) => ({ value, label: label(value) }))}
          value={field.value}
          onChange={field.onChange}
        />
      </FieldContext>
      <InHours form={form} />
    </>
  );
}

/** What many minutes are in hours. */
function InHours({ form }: Pick<Props, 'form'>) {
  const words = useOrderWords();
  const [unit, amount] = useWatch({ control: form.control, name: ['unit', 'amount'] });
  const isWhole = unit === 'minutes' && amount >= 60 && amount % 60 === 0;
  return isWhole && <span>{words.limit({ unit, amount })}</span>;
}
