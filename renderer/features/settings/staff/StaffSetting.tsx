import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { role, type Staff } from '../../../../shared/domain/desk/staff.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { newStaff, newStaffForm, readStaff, staffForm, type StaffForm } from './staff-form.ts';

interface Props {
  /** Null while a new one is written. */
  readonly person: Staff | null;
  readonly saving: Saving;
  readonly onDone: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one person of the staff. */
export function StaffSetting({ person, saving, onDone, ref }: Props) {
  const t = useWords('settings');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const staff = useDesk((desk) => desk.staff);
  const values = useMemo(() => (person ? readStaff(person) : newStaff), [person]);
  const schema = useMemo(
    () => (person ? staffForm : newStaffForm((id) => staff[id] !== undefined)),
    [person, staff],
  );
  const form = useForm<StaffForm>({
    resolver: zodResolver(schema),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const [newId, chosenRole] = useWatch({ control: form.control, name: ['id', 'role'] });
  const of = person?.id ?? 'new';

  const submit = form.handleSubmit(async ({ pin, ...wish }) => {
    const record = { ...wish, isActive: person?.isActive ?? true };
    const asked = invoke('staff.save', { staff: person ? record : { ...record, pin } });
    if (!(await saving.save(person ? of : wish.id, asked))) return;
    form.reset({ ...wish, pin: '' }, SAVED);
    if (!person) onDone(wish.id);
  });
  const turn = async (who: Staff, isActive: boolean) => {
    if (!(await saving.save(of, invoke('staff.save', { staff: { ...who, isActive } })))) return;
    toast({
      text: t(isActive ? 'staff.activated' : 'staff.deactivated', { name: who.name }),
      undo: () => void saving.save(of, invoke('staff.save', { staff: who })),
    });
  };

  return (
    <SettingForm
      label={person?.name ?? t('newOne')}
      of={person ? of : newId}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      isOnly={person === null}
      startsHere={person === null}
      ref={ref}
      acts={
        person ? (
          mayEdit && (
            <Button onClick={() => void turn(person, !person.isActive)}>
              {t(person.isActive ? 'staff.deactivate' : 'staff.activate')}
            </Button>
          )
        ) : (
          <Button onClick={() => onDone('')}>{t('leaveNew')}</Button>
        )
      }
    >
      <TextField
        label={t('staff.id')}
        field={form.register('id')}
        wrong={errors.id && t(errors.id.message === 'taken' ? 'wrong.staffTaken' : 'wrong.staffId')}
        width={160}
        isFixed={person !== null}
      />
      <TextField
        label={t('staff.name')}
        field={form.register('name')}
        wrong={errors.name && t('wrong.name')}
        width={200}
      />
      <TextField
        label={t('staff.latinName')}
        field={form.register('latinName')}
        wrong={errors.latinName && t('wrong.text')}
        width={200}
      />
      <ChoiceField
        label={t('staff.role')}
        options={role.options.map((value) => ({ value, label: terms(`role.${value}`) }))}
        value={chosenRole}
        onChange={(value) => form.setValue('role', value, { shouldDirty: true })}
      />
      <TextField
        label={t('staff.phone')}
        field={form.register('phone')}
        wrong={errors.phone && t('wrong.text')}
        width={200}
      />
      {!person && (
        <TextField
          label={t('staff.pin')}
          field={form.register('pin')}
          hint={t('staff.pinNew')}
          wrong={errors.pin && t('wrong.pin')}
          width={160}
          type="password"
        />
      )}
    </SettingForm>
  );
}
