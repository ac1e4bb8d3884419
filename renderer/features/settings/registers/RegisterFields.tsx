import { useWatch, type UseFormReturn } from 'react-hook-form';
import { behaviour as behaviours } from '../../../../shared/domain/custody/register.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { AreaField } from '../form/AreaField.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { TextField } from '../form/TextField.tsx';
import { ClassesField } from './ClassesField.tsx';
import { OwnFields } from './OwnFields.tsx';
import type { RegisterForm } from './register-form.ts';
import { RuleFields } from './RuleFields.tsx';

interface Props {
  readonly form: UseFormReturn<RegisterForm>;
  /** How many things and stays are in it: the behaviour then stays. */
  readonly used: number;
  readonly ownId: string;
}

/** What a register is called, what is in it and by which rules. */
export function RegisterFields({ form, used, ownId }: Props) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const { errors } = form.formState;
  const [behaviour, classes, fields] = useWatch({
    control: form.control,
    name: ['behaviour', 'classes', 'fields'],
  });
  const set = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
  return (
    <>
      <TextField
        label={t('name')}
        field={form.register('name')}
        wrong={errors.name && settings('wrong.name')}
        width={240}
      />
      <TextField
        label={t('latinName')}
        field={form.register('latinName')}
        wrong={errors.latinName && settings('wrong.text')}
        width={240}
      />
      {used > 0 ? (
        <FormRow label={t('column.behaviour')} hint={t('behaviourFixed', { count: used })} kind="text">
          {t(`behaviour.${behaviour}`)}
        </FormRow>
      ) : (
        <ChoiceField
          label={t('column.behaviour')}
          hint={t(`behaviourHint.${behaviour}`)}
          options={behaviours.options.map((value) => ({ value, label: t(`behaviour.${value}`) }))}
          value={behaviour}
          onChange={(value) => form.setValue('behaviour', value, set)}
        />
      )}
      <TextField
        label={t('prefix')}
        field={form.register('prefix', {
          setValueAs: (typed: string) => typed.normalize('NFKC').trim().toUpperCase(),
        })}
        beside={t('prefixHint')}
        wrong={errors.prefix && t('wrong.prefix')}
        width={88}
      />
      <ClassesField
        classes={classes}
        onChange={(value) => form.setValue('classes', value, set)}
        isLent={behaviour === 'lend'}
        wrong={errors.classes && t('wrong.classes')}
      />
      <OwnFields
        fields={fields}
        onChange={(value) => form.setValue('fields', value, set)}
        isLent={behaviour === 'lend'}
        wrong={errors.fields && t('wrong.fields')}
      />
      <RuleFields form={form} ownId={ownId} />
      <AreaField
        label={t('notice')}
        field={form.register('notice')}
        hint={t('noticeHint')}
        wrong={errors.notice && t('wrong.notice')}
      />
      <AreaField
        label={t('latinNotice')}
        field={form.register('latinNotice')}
        wrong={errors.latinNotice && t('wrong.notice')}
      />
    </>
  );
}
