import type { UseFormReturn } from 'react-hook-form';
import { momentNow } from '../../app/now/now.ts';
import { readMoment } from '../../app/orders/local-moment.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { ActField, ActForm, FieldTrouble, Values } from './act-form.ts';
import { readDay } from './local-day.ts';
import { PickList } from './PickList.tsx';

/** The end of the id of the field in which a name is typed that no choice has. */
export const OTHER = '-other';

interface Props {
  readonly form: ActForm;
  readonly fill: UseFormReturn<Values>;
  readonly onFinish: () => void;
}

/** The fields of an act's sheet, each with its hint and, after a try, its trouble. */
export function ActFields({ form, fill, onFinish }: Props) {
  const values = fill.watch();
  return form
    .fields(values)
    .map((field) => (
      <Row
        key={field.name}
        form={form}
        field={field}
        value={values[field.name] ?? ''}
        fill={fill}
        onFinish={onFinish}
      />
    ));
}

interface RowProps extends Props {
  readonly field: ActField;
  readonly value: string;
}

function Row({ form, field, value, fill, onFinish }: RowProps) {
  const t = useWords('acts');
  const orders = useWords('orders');
  const hint = useHint(field, value);
  const trouble = fill.formState.errors[field.name]?.type as FieldTrouble | undefined; // the resolver's own types
  return (
    <FormRow
      label={field.label}
      hint={hint}
      error={trouble && (trouble === 'dayUnread' ? orders('dayUnread') : t(trouble))}
    >
      <Control form={form} field={field} value={value} fill={fill} onFinish={onFinish} />
    </FormRow>
  );
}

function Control({ form, field, value, fill, onFinish }: RowProps) {
  const t = useWords('acts');
  const { name, kind, options = [], canType, finishesAt } = field;
  if (kind === 'text') return <TextArea {...fill.register(name)} />;
  if (kind !== 'choice') {
    return <TextInput {...fill.register(name)} startAdornment={kind === 'money' ? '¥' : undefined} />;
  }
  const pick = (chosen: string) => {
    const before = form.fields(fill.getValues());
    fill.setValue(name, chosen, { shouldValidate: fill.formState.isSubmitted });
    for (const other of exchanged(before, form.fields(fill.getValues())))
      fill.setValue(other.name, other.initial);
    if (finishesAt?.(chosen)) onFinish();
  };
  const isListed = options.some((option) => option.value === value);
  return (
    <>
      <PickList options={options} value={value} onPick={pick} />
      {canType && (
        <TextInput
          id={`${name}${OTHER}`}
          scale="small"
          sx={{ marginTop: '4px' }}
          value={isListed ? '' : value}
          placeholder={t('otherName')}
          inputProps={{ 'aria-label': t('otherName'), maxLength: 120 }}
          onChange={(event) => pick(event.target.value)}
        />
      )}
    </>
  );
}

/** The choices that have got another list by a choice before them: another department has other people. */
function exchanged(before: readonly ActField[], after: readonly ActField[]): readonly ActField[] {
  const listOf = (field: ActField | undefined) => field?.options?.map(({ value }) => value).join('\n');
  return after.filter((field) => listOf(field) !== listOf(before.find(({ name }) => name === field.name)));
}

/** What stands under a field: how a time is written and how it was read, or that it may stay empty. */
function useHint({ kind, isOptional }: ActField, value: string): string | undefined {
  const t = useWords('acts');
  const orders = useWords('orders');
  const format = useFormat();
  if (kind === 'pastDay' || kind === 'futureDay') {
    const day = readDay(value, kind === 'pastDay' ? 'past' : 'future', momentNow(), format.timeZone);
    return day ? orders('dayRead', { day: format.localDay(day, 'long') }) : orders('dayHint');
  }
  if (kind === 'past' || kind === 'future') {
    const now = momentNow();
    const read = readMoment(value, kind, now, format.timeZone);
    return read ? t('momentRead', { time: format.moment(read, now) }) : t('momentHint');
  }
  return isOptional && kind !== 'choice' ? t('optional') : undefined;
}
