import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { RuleNumber } from '../../../../shared/rules/numbers.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { Source } from '../form/Source.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { useNumberWords } from './use-number-words.ts';

interface Props {
  readonly number: RuleNumber;
  readonly value: number;
  readonly saving: Saving;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one number, with the way back to the shipped value. */
export function NumberSetting({ number, value, saving, ref }: Props) {
  const { id, min, max, value: shipped } = number;
  const t = useWords('rules');
  const words = useNumberWords();
  const invoke = useInvoke();
  const mayEdit = useMayEdit();
  const schema = useMemo(() => z.object({ value: z.number().min(min).max(max) }), [min, max]);
  const values = useMemo(() => ({ value }), [value]);
  const form = useForm({ resolver: zodResolver(schema), values, resetOptions: { keepDirtyValues: true } });
  const { errors, isDirty } = form.formState;
  const save = async (wish: { value: number }) => {
    const asked = invoke('rules.change', { change: { table: 'numbers', id, value: wish.value } });
    if (await saving.save(id, asked)) form.reset(wish, SAVED);
  };
  const submit = form.handleSubmit(save);
  return (
    <SettingForm
      label={words.name(number)}
      of={id}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      ref={ref}
      acts={
        mayEdit &&
        value !== shipped && (
          <Button onClick={() => void save({ value: shipped })}>
            {t('back', { limit: words.value(number, shipped) })}
          </Button>
        )
      }
    >
      <TextField
        label={words.name(number)}
        field={form.register('value', { valueAsNumber: true })}
        wrong={errors.value && t('wrong.number', { min, max })}
        unit={words.unit(number)}
        beside={t('numbers.bounds', { min, max })}
        width={128}
        isNumber
      />
      <FormRow label={t('source')} kind="text">
        <Source quote={words.quote(number)} of={number.source} />
      </FormRow>
    </SettingForm>
  );
}
