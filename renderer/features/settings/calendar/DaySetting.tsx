import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { weekdayOf } from '../../../../shared/rules/local-days.ts';
import { calendarDay, type CalendarDay } from '../../../../shared/rules/workdays.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';

const newDay: CalendarDay = { on: '', kind: 'rest', name: '' };

interface Props {
  /** Null while a new one is written. */
  readonly day: CalendarDay | null;
  /** Somebody began a new one: it takes the focus, and can be left again. */
  readonly isBegun: boolean;
  readonly saving: Saving;
  readonly onDone: (on: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one day that differs from the week. */
export function DaySetting({ day, isBegun, saving, onDone, ref }: Props) {
  const t = useWords('rules');
  const settings = useWords('settings');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const values = useMemo(() => day ?? newDay, [day]);
  const form = useForm<CalendarDay>({
    resolver: zodResolver(calendarDay),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const [on, kind] = useWatch({ control: form.control, name: ['on', 'kind'] });
  const isDay = calendarDay.shape.on.safeParse(on).success;
  const put = (of: CalendarDay) =>
    saving.save(of.on, invoke('rules.change', { change: { table: 'calendar', on: of.on, day: of } }));
  const submit = form.handleSubmit(async (wish) => {
    if (!(await put(wish))) return;
    form.reset(wish, SAVED);
    if (!day) onDone(wish.on);
  });
  const makePlain = async (gone: CalendarDay) => {
    const asked = invoke('rules.change', { change: { table: 'calendar', on: gone.on, day: null } });
    if (!(await saving.save(gone.on, asked))) return;
    toast({
      text: t('calendar.isPlain', { day: format.localDay(gone.on, 'full') }),
      undo: () => void put(gone),
    });
  };
  if (!day && !mayEdit) return null;
  return (
    <SettingForm
      label={day ? format.localDay(day.on, 'full') : settings('newOne')}
      of={on}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      isOnly={false}
      startsHere={isBegun}
      ref={ref}
      acts={
        <>
          {day && mayEdit && <Button onClick={() => void makePlain(day)}>{t('calendar.plain')}</Button>}
          {isBegun && <Button onClick={() => onDone('')}>{settings('leaveNew')}</Button>}
        </>
      }
    >
      <TextField
        label={t('calendar.on')}
        field={form.register('on')}
        wrong={errors.on && t('wrong.day')}
        hint={isDay ? t(`calendar.plainIs.${weekdayOf(on) <= 5 ? 'work' : 'rest'}`) : t('calendar.onHint')}
        beside={isDay && format.localDay(on, 'long')}
        width={128}
        isFixed={day !== null}
      />
      <ChoiceField
        label={t('calendar.kindOf')}
        options={calendarDay.shape.kind.options.map((value) => ({
          value,
          label: t(`calendar.kind.${value}`),
        }))}
        value={kind}
        onChange={(value) => form.setValue('kind', value, { shouldDirty: true })}
      />
      <TextField
        label={t('calendar.name')}
        field={form.register('name')}
        wrong={errors.name && t('wrong.dayName')}
        width={200}
      />
    </SettingForm>
  );
}
