import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import type { Department } from '../../../../shared/domain/desk/department.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';
import {
  departmentForm,
  newDepartment,
  readDepartment,
  writeDepartment,
  type DepartmentForm,
} from './department-form.ts';

interface Props {
  readonly id: string;
  /** Null while a new one is written. */
  readonly department: Department | null;
  readonly saving: Saving;
  readonly onDone: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one department. */
export function DepartmentSetting({ id, department, saving, onDone, ref }: Props) {
  const t = useWords('settings');
  const invoke = useInvoke();
  const separator = t('or');
  const values = useMemo(
    () => (department ? readDepartment(department, separator) : newDepartment),
    [department, separator],
  );
  const form = useForm<DepartmentForm>({
    resolver: zodResolver(departmentForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const submit = form.handleSubmit(async (wish) => {
    if (!(await saving.save(id, invoke('departments.save', { department: writeDepartment(id, wish) }))))
      return;
    form.reset(wish, SAVED);
    if (!department) onDone(id);
  });
  return (
    <SettingForm
      label={department?.name ?? t('newOne')}
      of={id}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      startsHere={department === null}
      ref={ref}
      acts={!department && <Button onClick={() => onDone('')}>{t('leaveNew')}</Button>}
    >
      <TextField
        label={t('department.name')}
        field={form.register('name')}
        wrong={errors.name && t('wrong.name')}
      />
      <TextField
        label={t('department.latinName')}
        field={form.register('latinName')}
        wrong={errors.latinName && t('wrong.text')}
      />
      <TextField
        label={t('department.head')}
        field={form.register('head')}
        wrong={errors.head && t('wrong.text')}
        width={200}
      />
      <TextField
        label={t('department.extension')}
        field={form.register('extension')}
        wrong={errors.extension && t('wrong.text')}
        width={200}
      />
      <TextField
        label={t('department.radio')}
        field={form.register('radio')}
        wrong={errors.radio && t('wrong.text')}
        width={112}
      />
      <TextField
        label={t('department.workers')}
        field={form.register('workers')}
        hint={t('listHint')}
        wrong={errors.workers && t('wrong.list')}
        width={520}
      />
    </SettingForm>
  );
}
