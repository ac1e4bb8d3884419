import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { dutyPerson, type DutyPerson } from '../../../../shared/domain/clock/duty-person.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { PairField } from '../form/PairField.tsx';
import { PickField } from '../form/PickField.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { newPerson, personForm, readPerson, writePerson, type PersonForm } from './person-form.ts';

interface Props {
  readonly id: string;
  /** Null while a new one is written. */
  readonly person: DutyPerson | null;
  /** Somebody began a new one: it takes the focus, and can be left again. */
  readonly isBegun: boolean;
  readonly saving: Saving;
  readonly onDone: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one person on the ladder. */
export function PersonSetting({ id, person, isBegun, saving, onDone, ref }: Props) {
  const t = useWords('rules');
  const settings = useWords('settings');
  const terms = useWords('terms');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const departments = useDesk((desk) => desk.departments);
  const values = useMemo(() => (person ? readPerson(person) : newPerson), [person]);
  const form = useForm<PersonForm>({
    resolver: zodResolver(personForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const level = useWatch({ control: form.control, name: 'level' });
  const put = (of: DutyPerson) => invoke('rules.change', { change: { table: 'people', person: of } });
  const submit = form.handleSubmit(async (wish) => {
    if (!(await saving.save(id, put(writePerson(id, wish))))) return;
    form.reset(wish, SAVED);
    if (!person) onDone(id);
  });
  const remove = async (gone: DutyPerson) => {
    const asked = invoke('rules.change', { change: { table: 'people-remove', id } });
    if (!(await saving.save(id, asked))) return;
    toast({ text: settings('removed', { name: gone.name }), undo: () => void saving.save(id, put(gone)) });
  };
  // Without anybody in the table there is nothing to look at.
  if (!person && !mayEdit) return null;
  return (
    <SettingForm
      label={person?.name ?? settings('newOne')}
      of={id}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      ref={ref}
      startsHere={isBegun}
      acts={
        <>
          {person && mayEdit && <Button onClick={() => void remove(person)}>{settings('remove')}</Button>}
          {isBegun && <Button onClick={() => onDone('')}>{settings('leaveNew')}</Button>}
        </>
      }
    >
      <ChoiceField
        label={t('people.level')}
        options={dutyPerson.shape.level.options.map((value) => ({ value, label: terms(`level.${value}`) }))}
        value={level}
        onChange={(value) => form.setValue('level', value, { shouldDirty: true })}
      />
      <PickField
        label={t('people.department')}
        field={form.register('department')}
        options={[
          { value: '', label: t('people.departmentAny') },
          ...Object.keys(departments).map((value) => ({ value, label: words.department(value) })),
        ]}
        width={200}
      />
      <TextField
        label={t('people.name')}
        field={form.register('name')}
        wrong={errors.name && t('wrong.name')}
        width={200}
      />
      <TextField
        label={t('people.phone')}
        field={form.register('phone')}
        wrong={errors.phone && t('wrong.phone')}
        width={200}
      />
      <PairField
        label={t('people.hours')}
        hint={t('people.hoursHint')}
        parts={[
          { label: t('from'), field: form.register('from'), width: 88 },
          { label: t('to'), field: form.register('to'), width: 88 },
        ]}
        wrong={(errors.from ?? errors.to) && t('wrong.hours')}
      />
    </SettingForm>
  );
}
