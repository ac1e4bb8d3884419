import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ShiftPattern } from '../../../../shared/domain/shift/pattern.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { PairField } from '../form/PairField.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { TicksField } from '../form/TicksField.tsx';
import type { Saving } from '../form/use-saving.ts';
import {
  newPattern,
  patternForm,
  readPattern,
  weekdayTicks,
  writePattern,
  type PatternForm,
} from './pattern-form.ts';
import { useWeekdays } from '../../../app/words/use-weekdays.ts';

interface Props {
  readonly id: string;
  /** Null while a new one is written. */
  readonly pattern: ShiftPattern | null;
  readonly saving: Saving;
  readonly onDone: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one kind of shift. */
export function PatternSetting({ id, pattern, saving, onDone, ref }: Props) {
  const t = useWords('shiftPlan');
  const settings = useWords('settings');
  const nameOfDay = useWeekdays();
  const invoke = useInvoke();
  const values = useMemo(() => (pattern ? readPattern(pattern) : newPattern), [pattern]);
  const form = useForm<PatternForm>({
    resolver: zodResolver(patternForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const [days, isActive] = useWatch({ control: form.control, name: ['days', 'isActive'] });
  const submit = form.handleSubmit(async (wish) => {
    const asked = invoke('shifts.savePattern', { pattern: writePattern(id, wish) });
    if (!(await saving.save(id, asked))) return;
    form.reset(wish, SAVED);
    if (!pattern) onDone(id);
  });
  return (
    <SettingForm
      label={pattern?.name ?? settings('newOne')}
      of={id}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      isOnly={false}
      startsHere={pattern === null}
      ref={ref}
      acts={pattern === null && <Button onClick={() => onDone('')}>{settings('leaveNew')}</Button>}
    >
      <TextField
        label={t('settings.name')}
        field={form.register('name')}
        wrong={errors.name && t('settings.wrong.name')}
        width={200}
      />
      <TextField
        label={t('settings.latinName')}
        field={form.register('latinName')}
        wrong={errors.latinName && t('settings.wrong.name')}
        width={200}
      />
      <PairField
        label={t('settings.hours')}
        hint={t('settings.hoursHint')}
        parts={[
          { label: t('settings.from'), field: form.register('from'), width: 88 },
          { label: t('settings.to'), field: form.register('until'), width: 88 },
        ]}
        wrong={(errors.from ?? errors.until) && t('settings.wrong.hours')}
      />
      <TicksField
        label={t('settings.days')}
        options={weekdayTicks.map((value) => ({ value, label: nameOfDay(Number(value)) }))}
        value={weekdayTicks.filter((each) => days.includes(each))}
        onChange={(chosen) => form.setValue('days', chosen, { shouldDirty: true })}
        wrong={errors.days && t('settings.wrong.days')}
      />
      <ChoiceField<'yes' | 'no'>
        label={t('settings.isActive')}
        options={[
          { value: 'yes', label: t('settings.inUse') },
          { value: 'no', label: t('settings.unused') },
        ]}
        value={isActive ? 'yes' : 'no'}
        onChange={(value) => form.setValue('isActive', value === 'yes', { shouldDirty: true })}
      />
    </SettingForm>
  );
}
