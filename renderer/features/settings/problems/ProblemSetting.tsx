import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { kind } from '../../../../shared/domain/call/call.ts';
import type { Problem } from '../../../../shared/rules/problems.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { TicksField } from '../form/TicksField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { newProblem, problemForm, type ProblemForm } from './problem-form.ts';

interface Props {
  readonly code: string;
  /** Null while a new one is written. */
  readonly problem: Problem | null;
  /** Where a new one is likely to belong. */
  readonly beside: Problem | undefined;
  readonly saving: Saving;
  readonly onDone: (code: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one coded problem. */
export function ProblemSetting({ code, problem, beside, saving, onDone, ref }: Props) {
  const t = useWords('settings');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const values = useMemo(() => (problem ? read(problem) : newProblem(beside)), [problem, beside]);
  const form = useForm<ProblemForm>({
    resolver: zodResolver(problemForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const kinds = useWatch({ control: form.control, name: 'kinds' });
  const submit = form.handleSubmit(async (wish) => {
    if (!(await saving.save(code, invoke('problems.save', { problem: { ...wish, code } })))) return;
    form.reset(wish, SAVED);
    if (!problem) onDone(code);
  });
  const remove = async (gone: Problem) => {
    if (!(await saving.save(code, invoke('problems.remove', { code })))) return;
    toast({
      text: t('removed', { name: gone.name }),
      undo: () => void saving.save(code, invoke('problems.save', { problem: gone })),
    });
  };
  return (
    <SettingForm
      label={problem?.name ?? t('newOne')}
      of={code}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      startsHere={problem === null}
      ref={ref}
      acts={
        problem ? (
          mayEdit && <Button onClick={() => void remove(problem)}>{t('remove')}</Button>
        ) : (
          <Button onClick={() => onDone('')}>{t('leaveNew')}</Button>
        )
      }
    >
      <TextField
        label={t('problem.group')}
        field={form.register('group')}
        wrong={errors.group && t('wrong.group')}
        width={200}
      />
      <TextField
        label={t('problem.latinGroup')}
        field={form.register('latinGroup')}
        wrong={errors.latinGroup && t('wrong.text')}
        width={200}
      />
      <TextField
        label={t('problem.name')}
        field={form.register('name')}
        wrong={errors.name && t('wrong.group')}
        width={200}
      />
      <TextField
        label={t('problem.latinName')}
        field={form.register('latinName')}
        wrong={errors.latinName && t('wrong.text')}
        width={200}
      />
      <TextField
        label={t('problem.key')}
        field={form.register('key')}
        wrong={errors.key && t('wrong.key')}
        width={112}
      />
      <TicksField
        label={t('problem.kinds')}
        options={kind.options.map((value) => ({ value, label: terms(`kind.${value}`) }))}
        value={kinds}
        onChange={(value) => form.setValue('kinds', value, { shouldDirty: true, shouldValidate: true })}
        wrong={errors.kinds && t('wrong.kinds')}
      />
    </SettingForm>
  );
}

function read({ code: _code, ...rest }: Problem): ProblemForm {
  return rest;
}
