import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { RetentionRule } from '../../../../shared/rules/retention.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { defaultOf, monthsOf, readRetention, retentionForm, type RetentionForm } from './retention-form.ts';
import { useKeptText } from './use-kept-text.ts';
import { useKindText } from './use-kind-text.ts';

interface Props {
  readonly rule: RetentionRule;
  readonly saving: Saving;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** How long one kind is kept. */
export function RetentionSetting({ rule, saving, ref }: Props) {
  const t = useWords('retention');
  const kindText = useKindText();
  const invoke = useInvoke();
  const mayEdit = useMayEdit();
  const kept = useKeptText();
  const { kind } = rule;
  const before = defaultOf(kind);
  const values = useMemo(() => readRetention(rule), [rule]);
  const form = useForm<RetentionForm>({
    resolver: zodResolver(retentionForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const mode = useWatch({ control: form.control, name: 'mode' });
  const save = async (wish: RetentionForm) => {
    const changed = { kind, months: monthsOf(wish) };
    if (await saving.save(kind, invoke('retention.save', { rule: changed }))) form.reset(wish, SAVED);
  };
  return (
    <SettingForm
      label={kindText(kind)}
      of={kind}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void form.handleSubmit(save)()}
      ref={ref}
      acts={
        before !== rule.months &&
        mayEdit && (
          <Button onClick={() => void save(readRetention({ kind, months: before }))}>
            {t('rule.back', { before: kept(before) })}
          </Button>
        )
      }
    >
      <ChoiceField
        label={t('rule.label')}
        options={(['keep', 'months'] as const).map((value) => ({ value, label: t(`rule.mode.${value}`) }))}
        value={mode}
        onChange={(value) => form.setValue('mode', value, { shouldDirty: true })}
      />
      {mode === 'months' && (
        <TextField
          label={t('rule.months')}
          field={form.register('months', { valueAsNumber: true })}
          wrong={errors.months && t('rule.wrong')}
          unit={t('monthsField')}
          beside={t('rule.monthsHint')}
          width={112}
          isNumber
        />
      )}
    </SettingForm>
  );
}
