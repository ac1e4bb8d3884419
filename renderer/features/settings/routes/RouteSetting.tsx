import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import type { Route } from '../../../../shared/rules/routes.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { lineOf, namesOf } from '../form/name-list.ts';
import { PickField } from '../form/PickField.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';
import { routeForm, type RouteForm } from './route-form.ts';

interface Props {
  readonly route: Route;
  readonly saving: Saving;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one row of the routing table. */
export function RouteSetting({ route, saving, ref }: Props) {
  const t = useWords('settings');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const departments = useDesk((desk) => desk.departments);
  const separator = t('or');
  const values = useMemo(
    () => ({ department: route.department, copyTo: lineOf(route.copyTo, separator) }),
    [route, separator],
  );
  const form = useForm<RouteForm>({
    resolver: zodResolver(routeForm),
    values,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors, isDirty } = form.formState;
  const submit = form.handleSubmit(async (wish) => {
    const changed = { kind: route.kind, department: wish.department, copyTo: namesOf(wish.copyTo) };
    if (await saving.save(route.kind, invoke('routes.save', { route: changed }))) form.reset(wish, SAVED);
  });
  return (
    <SettingForm
      label={terms(`kind.${route.kind}`)}
      of={route.kind}
      saving={saving}
      isChanged={isDirty}
      onSubmit={() => void submit()}
      ref={ref}
    >
      <PickField
        label={t('route.department')}
        field={form.register('department')}
        options={Object.values(departments).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label={t('route.copyTo')}
        field={form.register('copyTo')}
        hint={t('listHint')}
        wrong={errors.copyTo && t('wrong.copyTo')}
        width={520}
      />
    </SettingForm>
  );
}
