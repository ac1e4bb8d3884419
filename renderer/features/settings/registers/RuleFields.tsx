import { useWatch, type UseFormReturn } from 'react-hook-form';
import { register } from '../../../../shared/domain/custody/register.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { PickField } from '../form/PickField.tsx';
import { TextField } from '../form/TextField.tsx';
import { DueField } from './DueField.tsx';
import type { RegisterForm } from './register-form.ts';
import { useRegisterWords } from './use-register-words.ts';

interface Props {
  readonly form: UseFormReturn<RegisterForm>;
  readonly ownId: string;
}

/** The rules of a register; which ones there are follows from what it does. */
export function RuleFields({ form, ownId }: Props) {
  const behaviour = useWatch({ control: form.control, name: 'behaviour' });
  if (behaviour === 'keep') return <Reminders form={form} />;
  return (
    <>
      <DueField form={form} />
      <Renewals form={form} />
      {behaviour === 'lend' ? <OfLent form={form} /> : <OfAdmitted form={form} ownId={ownId} />}
    </>
  );
}

function Reminders({ form }: Pick<Props, 'form'>) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const { remindAfterDays } = form.formState.errors;
  return (
    <TextField
      label={t('remind')}
      field={form.register('remindAfterDays')}
      hint={t('remindHint')}
      wrong={remindAfterDays && t('wrong.remind')}
      unit={settings('days')}
      width={200}
    />
  );
}

function Renewals({ form }: Pick<Props, 'form'>) {
  const t = useWords('registers');
  const { renewals } = form.formState.errors;
  return (
    <TextField
      label={t('renewals')}
      field={form.register('renewals')}
      wrong={renewals && t('wrong.renewals')}
      unit={t('times')}
      width={112}
      isNumber
    />
  );
}

function OfLent({ form }: Pick<Props, 'form'>) {
  const t = useWords('registers');
  const [returnCheck, isCounted] = useWatch({ control: form.control, name: ['returnCheck', 'isCounted'] });
  const set = { shouldDirty: true };
  return (
    <>
      <ChoiceField
        label={t('returnCheck')}
        options={register.shape.returnCheck.options.map((value) => ({
          value,
          label: t(`returnChecks.${value}`),
        }))}
        value={returnCheck}
        onChange={(value) => form.setValue('returnCheck', value, set)}
      />
      <ChoiceField
        label={t('counted')}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={isCounted}
        onChange={(value) => form.setValue('isCounted', value, set)}
      />
    </>
  );
}

function OfAdmitted({ form, ownId }: Props) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const words = useRegisterWords();
  const registers = useDesk((desk) => desk.registers);
  const { purgeAfterDays } = form.formState.errors;
  const lent = Object.values(registers).filter(({ id, behaviour }) => behaviour === 'lend' && id !== ownId);
  return (
    <>
      <PickField
        label={t('passes')}
        field={form.register('passRegister')}
        options={[
          { value: '', label: t('noPasses') },
          ...lent.map((each) => ({ value: each.id, label: words.name(each) })),
        ]}
        width={200}
      />
      <TextField
        label={t('purge')}
        field={form.register('purgeAfterDays')}
        hint={t('purgeHint')}
        wrong={purgeAfterDays && t('wrong.purge')}
        unit={settings('days')}
        width={112}
        isNumber
      />
    </>
  );
}
